using System.Text.RegularExpressions;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>One invented offer, full of traps, in every markup: what is read must not depend on tags.</summary>
public partial class LabelledTextMarkupTests
{
    private const string Title = "Thèse : données d’océan";
    private const string File = "202611130923_sujet.pdf";

    private static readonly (string Label, string Html)[] Fields =
    [
        ("Offre en lien avec l’Action/le Réseau", "DOING/– — –"),
        ("Laboratoire/Entreprise", "LIRMM, Montpellier"),
        ("Durée", "36 mois (+12)"),
        ("Contact", "<a href=\"mailto:mer@example.org\">mer@example.org</a>"),
        ("Date limite de publication", "2026-12-15"),
    ];

    private static readonly (string Heading, string Html)[] Sections =
    [
        ("Contexte", "<p>Durée : le projet dure cinq ans, &amp; la thèse trois.</p><p>Le sujet est vaste.<br>Il est beau.</p>"),
        ("Sujet", "<p>Étudier :</p><ul><li>Durée : des houles</li><li>Contact : des fronts avec <a href=\"https://example.org/x\">les côtes</a></li></ul>"),
        ("Profil du candidat", "<p>Diplôme : Master (ou équivalent) en informatique.</p><p>Contexte : aucun prérequis.</p>"),
        ("Formation et compétences requises", "<p>Compétences : bonne connaissance des vagues</p>"),
        ("Adresse d’emploi", "<p>161 rue Ada<br>34095 Montpellier</p>"),
    ];

    public static TheoryData<string, string, string> Markups()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var fields in OtherMarkup.FieldStyles.Keys)
            foreach (var sections in OtherMarkup.SectionStyles.Keys)
                foreach (var page in OtherMarkup.Pages.Keys)
                    all.Add(fields, sections, page);
        return all;
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void The_same_offer_reads_the_same(string fields, string sections, string page) => Check(fields, sections, page, l => l);

    [Theory]
    [InlineData("lines of a paragraph", "bold paragraphs")]
    [InlineData("definition list", "h2")]
    [InlineData("spans with classes", "divs with classes")]
    public void Spelling_of_labels_does_not_matter(string fields, string sections)
    {
        Check(fields, sections, "main", l => l.ToUpperInvariant());
        Check(fields, sections, "main", l => l.ToUpperInvariant().Replace('É', 'E').Replace('’', '\''));
        Check(fields, sections, "main", l => l.Replace("’", "&#8217;"));
        Check(fields, sections, "main", l => l.Replace("é", "e\u0301").Replace(" ", "&nbsp;"));
        Check(fields, sections, "main", l => l.Replace("/", " / ").Replace(" ", "\n   "));
        Check(fields, sections, "main", l => "• " + l);
    }

    [Theory]
    [InlineData("lines of a paragraph")]
    [InlineData("a paragraph each")]
    [InlineData("list")]
    [InlineData("bold, colon outside")]
    [InlineData("definition list")]
    [InlineData("table with headers")]
    public void Fields_after_the_sections_are_fields(string fields)
    {
        var body = OtherMarkup.SectionStyles["bold paragraphs"](Sections) + OtherMarkup.FieldStyles[fields]([.. Fields.Reverse()]);
        var html = OtherMarkup.Pages["main"](Title, body);
        var page = new FetchedPage(new Uri("https://www.madics.fr/event/x/"), PageRole.Detail, html, null);
        var posting = new LabelledTextReader().Read(SavedBoard.Shipped("madics"), page).Postings.ShouldHaveSingleItem();
        string[] named = ["networkLink", "hiringOrganization", "jobDuration", "applicationContact", "publicationDeadline"];
        named.Select(n => posting[n]?.Value).ShouldBe(["DOING/– — –", "LIRMM, Montpellier", "36 mois (+12)", "mer@example.org", "2026-12-15"]);
        posting.Sections.Select(s => s.Heading).ShouldBe(Sections.Select(s => s.Heading));
        posting.Sections[^1].Html.ShouldNotContain("LIRMM");
    }

    [Fact]
    public void A_list_of_labels_inside_a_labelled_value_is_prose()
    {
        const string html = """
            <main><h1>Titre</h1><dl><dt>Laboratoire/Entreprise</dt><dd>LIRMM</dd>
            <dt>Contexte</dt><dd><dl><dt>Sujet</dt><dd>celui du projet</dd><dt>Durée</dt><dd>celle du projet</dd></dl></dd>
            <dt>Sujet</dt><dd>Le vrai.</dd></dl></main>
            """;
        var page = new FetchedPage(new Uri("https://www.madics.fr/event/x/"), PageRole.Detail, html, null);
        var posting = new LabelledTextReader().Read(SavedBoard.Shipped("madics"), page).Postings.ShouldHaveSingleItem();
        posting[RawFieldName.JobDuration].ShouldBeNull();
        posting.Sections.Select(s => s.Heading).ShouldBe(["Contexte", "Sujet"]);
        posting.Sections[0].Html.ShouldContain("celle du projet");
        posting.Sections[1].Html.ShouldBe("<p>Le vrai.</p>");
    }

    private static void Check(string fields, string sections, string page, Func<string, string> spelling)
    {
        var body = OtherMarkup.FieldStyles[fields]([.. Fields.Select(f => (spelling(f.Label), f.Html))])
            + OtherMarkup.SectionStyles[sections]([.. Sections.Select(s => (spelling(s.Heading), s.Html))])
            + $"<p>{spelling("Document attaché")} : <a href=\"/wp-content/{File}\">{File}</a></p>";
        var source = SavedBoard.Shipped("madics");
        var html = OtherMarkup.Pages[page](Title, body);
        var result = new LabelledTextReader().Read(source, new FetchedPage(new Uri("https://www.madics.fr/event/x/"), PageRole.Detail, html, null));
        var posting = result.Postings.ShouldHaveSingleItem(html);
        Shown(posting).ShouldBe(Expected, html);
    }

    private static string Expected => $"""
        title={Title}
        networkLink=DOING/– — –
        hiringOrganization=LIRMM, Montpellier
        jobDuration=36 mois (+12)
        applicationContact=mer@example.org
        publicationDeadline=2026-12-15
        jobLocation=161 rue Ada|34095 Montpellier
        #contexte
        Durée : le projet dure cinq ans, &amp; la thèse trois.|Le sujet est vaste.|Il est beau.
        #sujet
        Étudier :|* Durée : des houles|* Contact : des fronts avec (https://example.org/x)les côtes
        #profil du candidat
        Diplôme : Master (ou équivalent) en informatique.|Contexte : aucun prérequis.
        #formation et competences requises
        Compétences : bonne connaissance des vagues
        #adresse d'emploi
        161 rue Ada|34095 Montpellier
        +{File} https://www.madics.fr/wp-content/{File}
        """;

    private static string Shown(RawPosting posting) => string.Join('\n',
    [
        .. posting.Fields.Select(f => $"{f.Name}={f.Value.Replace('\n', '|')}"),
        .. posting.Sections.SelectMany(s => new[] { "#" + LabelText.Fold(s.Heading), Lines(s.Html) }),
        .. posting.Attachments.Select(a => $"+{a.Name} {a.Url}"),
    ]);

    // Lines, bullets and links: what must survive of a section.
    private static string Lines(string html)
    {
        var text = Link.Replace(html, "($1)").Replace("<li>", "\n* ");
        return string.Join('|', Tag.Replace(text, "\n").Replace("\n\n", "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Trim())).Replace("|(", " (").Replace(")|", ")").Replace("* |", "* ").Trim();
    }

    [GeneratedRegex("<a href=\"([^\"]*)\">")]
    private static partial Regex Link { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
