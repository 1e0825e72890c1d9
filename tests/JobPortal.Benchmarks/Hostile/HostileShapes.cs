using System.Text;

namespace JobPortal.Benchmarks.Hostile;

/// <summary>Pages that nobody means well with, each as long as is asked: what a broken server, a cut transfer or somebody who wants to stop the portal sends.</summary>
internal static class HostileShapes
{
    private const string Offer = """{"@type":"JobPosting","title":"Thèse","datePosted":"2026-11-22","hiringOrganization":{"name":"LIFAT"},"description":"<p>Sujet</p>"}""";

    private const string MailHead = "From: a@lists.example\nTo: offres@lists.example\nSubject: [offre] These\nDate: Sun, 22 Nov 2026 10:00:00 +0100\nMessage-ID: <1@lists.example>\n";

    private const string Laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    /// <summary>Each shape: what it begins with, and what is repeated until the page is long enough. Null pieces are random.</summary>
    public static IReadOnlyDictionary<string, (string Start, string? Piece)> All { get; } = new Dictionary<string, (string, string?)>
    {
        ["random bytes"] = ("", null),
        ["random bytes in a feed"] = ("<rss><channel><item><title>", null),
        ["one word"] = ("", "a"),
        ["one line of words"] = ("<h1>T</h1><p>", "word "),
        ["one line of figures"] = ("", "1,"),
        ["spaces"] = ("<p>", " "),
        ["line breaks"] = ("", "\n"),
        ["less-than signs"] = ("", "<"),
        ["ampersands"] = ("<rss><channel><item><title>", "&"),
        ["character references"] = ("<p>", "&amp;nbsp;"),
        ["references in XML"] = ("<workzag-jobs><position><name>T</name><office>", "&nbsp;"),
        ["quotes"] = ("<a href=\"x", "\""),
        ["open elements"] = ("", "<div>"),
        ["open inline elements"] = ("<p>", "<b><i>"),
        ["open lists"] = ("", "<ul><li>"),
        ["open tables"] = ("", "<table><tr><td>"),
        ["unclosed paragraphs"] = ("<h1>T</h1>", "<p>Durée : 3 ans"),
        ["labels"] = ("<main><h1>T</h1>", "<p><b>Durée :</b> 3 ans</p><p>Contact : x</p>"),
        ["headings"] = ("<h1>T</h1>", "<h2>Sujet</h2><h3>x</h3>"),
        ["definition lists"] = ("<h1>T</h1>", "<dl><dt>Durée<dd>3 ans</dl>"),
        ["rows of a table"] = ("<h1>T</h1><table>", "<tr><th>Durée<td>3 ans"),
        ["links"] = ("", "<a href='/jobs/1'>x</a>"),
        ["attributes"] = ("<p ", "a "),
        ["long attribute"] = ("<p title='", "a b "),
        ["comment without an end"] = ("<!--", "x "),
        ["comments"] = ("", "<!-- x -->"),
        ["script without an end"] = ("<script>", "x < y "),
        ["microdata"] = ("<h1>T</h1><div itemscope itemtype='http://schema.org/JobPosting'>", "<span itemprop=jobLocation itemscope><span itemprop=addressLocality>x</span></span>"),
        ["JSON-LD of one text"] = ("<h1>T</h1><script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"T\",\"description\":\"", "a \\u00e9"),
        ["JSON-LD of many offers"] = ("<h1>T</h1><script type='application/ld+json'>[", Offer + ","),
        ["JSON-LD blocks"] = ("<h1>T</h1>", $"<script type='application/ld+json'>{Offer}</script>"),
        ["broken JSON-LD"] = ("<h1>T</h1><script type='application/ld+json'>{", "\"a\" b: 'c' // d\n"),
        ["deep JSON-LD"] = ("<script type='application/ld+json'>", "{\"@graph\":["),
        ["deep JSON"] = ("", "[{\"a\":"),
        ["JSON of many offers"] = ("{\"jobs\":[", "{\"id\":1,\"title\":\"T\",\"content\":\"x\"},"),
        ["JSON of numbers"] = ("{\"jobs\":[", "1,"),
        ["JSON of one text"] = ("{\"jobs\":[{\"title\":\"", "a\n"),
        ["JSON of names"] = ("{\"jobs\":[{", "\"a\":1,"),
        ["JSON lines"] = ("", "{\"title\":\"T\",\"lab\":\"LIFAT\"}\n"),
        ["feed of items"] = ("<rss><channel>", "<item><title>T</title><link>https://b.example/1</link></item>"),
        ["feed of empty items"] = ("<rss><channel>", "<item/>"),
        ["feed of one item"] = ("<rss><channel><item><title>T</title><description>", "&lt;p&gt;Durée : 3 ans&lt;/p&gt;"),
        ["feed of one CDATA"] = ("<rss><channel><item><title>T</title><description><![CDATA[", "<p>Durée : 3 ans"),
        ["feed of CDATA starts"] = ("<rss><channel><item><title>T</title><description>", "<![CDATA["),
        ["feed of open elements"] = ("<rss><channel>", "<item><a>"),
        ["feed of ends"] = ("<rss><channel>", "</item>"),
        ["feed of attributes"] = ("<rss><channel>", "<item a='1' b='2' c=3>"),
        ["feed of entities"] = (Laughs + "<rss><channel><item><title>T</title><description>", "&c;&x;"),
        ["XML of jobs"] = ("<jobs>", "<job><id>1</id><title>T</title></job>"),
        ["XML of empty jobs"] = ("<jobs>", "<job/>"),
        ["sitemap"] = ("<urlset>", "<url><loc>https://b.example/jobs/1</loc></url>"),
        ["sitemap of starts"] = ("<urlset>", "<loc>"),
        ["addresses"] = ("", "https://b.example/jobs/1\n"),
        ["rows of text"] = ("Titre;Laboratoire;Ville;Durée (mois);Missions\n", "Thèse;LIFAT;Tours;36;x\n"),
        ["row of cells"] = ("Titre;Laboratoire\n", "x;"),
        ["head of cells"] = ("Titre;", "x;"),
        ["open quote in a table"] = ("Titre;Laboratoire\n\"", "x;\n"),
        ["quotes in a table"] = ("Titre;Laboratoire\n", "\"x\"\"y\";z\n"),
        ["short rows"] = ("Titre\n", "x\n"),
        ["mail of words"] = (MailHead + "Content-Type: text/plain; charset=utf-8\n\n", "Sujet de la these : x. "),
        ["mail of lines"] = (MailHead + "\n", "Durée : 3 ans\n"),
        ["mail of quoted lines"] = (MailHead + "\n", "> > Durée : 3 ans\n"),
        ["mail of base64"] = (MailHead + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n", "PHA+RHVyZWUgOiAzIGFuczwvcD4K"),
        ["mail of quoted-printable"] = (MailHead + "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n", "Dur=C3=A9e : 3 ans=\n"),
        ["mail of HTML"] = (MailHead + "Content-Type: text/html\n\n", "<p>Durée : 3 ans</p>"),
        ["mail of parts"] = (MailHead + "Content-Type: multipart/mixed; boundary=x\n\n", "--x\nContent-Type: text/plain\n\nDurée : 3 ans\n"),
        ["mail of nested parts"] = (MailHead + "Content-Type: multipart/mixed; boundary=x\n\n", "--x\nContent-Type: multipart/mixed; boundary=x\n\n"),
        ["mail of mails"] = (MailHead, "Content-Type: message/rfc822\n\n"),
        ["mail of one header"] = ("Subject: ", "x "),
        ["mail of encoded words"] = ("Subject: ", "=?utf-8?Q?=C3=A9?= "),
        ["mail of headers"] = ("Subject: x\n", "X-A: b\n"),
        ["folded header"] = ("Subject: x\n", " x\n"),
        ["mailbox"] = ("", "From a@b.example Sun Nov 22 10:00:00 2026\n" + MailHead + "\nDuree : 3 ans\n\n"),
        ["mailbox of starts"] = ("", "From \n"),
        ["digest"] = (MailHead + "\n", "\n------------------------------\n\nFrom: a@b.example\nSubject: T\n\nDuree : 3 ans\n"),
    };

    public static string Page(string shape, int length)
    {
        if (HostileWholes.Page(shape, length) is { } whole) return whole;
        var (start, piece) = All[shape];
        if (piece is not null) return new StringBuilder(start, length + piece.Length).Insert(start.Length, piece, Math.Max(1, (length - start.Length) / piece.Length)).ToString();
        var dice = new Random(20261122);
        return start + string.Create(length - start.Length, dice, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = (char)from.Next(256);
        });
    }
}
