using System.Globalization;
using System.Text;

namespace JobPortal.Benchmarks.Hostile;

/// <summary>Pages that are as they should be from their first character to their last: what is cut is refused before it is read.</summary>
internal static class HostileWholes
{
    /// <summary>A name that stands twice in a document this far apart.</summary>
    private const int Apart = 150_000;

    private sealed record Whole(string Start, Func<int, string> Piece, string End);

    private static readonly string Scripts = string.Concat(Enumerable.Repeat("<script>", 2_400));
    private static readonly string Cells = string.Concat(Enumerable.Repeat("x;", 400)) + "\n";
    private static readonly string Columns = string.Concat(Enumerable.Repeat("Titre;Ville;", 200)) + "\n";

    private static readonly Dictionary<string, Whole> All = new()
    {
        ["whole JSON of offers"] = Same("{\"jobs\":[", "{\"id\":1,\"title\":\"T\",\"content\":\"x\"},", "{}]}"),
        ["whole JSON of markup"] = new("{\"jobs\":[", n => $"{{\"id\":{Number(n)},\"title\":\"<b>T\",\"location\":{{\"name\":\"a &amp; b\"}},\"content\":\"&lt;p&gt;x\"}},", "{}]}"),
        ["whole JSON of names"] = new("{\"jobs\":[{\"id\":1,\"title\":\"T\",", n => $"\"a{Number(n)}\":1,", "\"z\":1}]}"),
        ["whole JSON of known names"] = Same("{\"jobs\":[{\"id\":1,", "\"title\":\"T\",", "\"title\":\"T\"}]}"),
        ["whole JSON of numbers"] = Same("{\"jobs\":[", "1,", "1]}"),
        ["whole JSON of lists"] = Same("{\"jobs\":[", "[],", "{\"title\":\"T\"}]}"),
        ["whole JSON of places"] = Same("{\"jobs\":[{\"id\":1,\"title\":\"T\",\"offices\":[", "{\"location\":\"x\"},", "{}]}]}"),
        ["whole JSON with figures"] = Same("{\"jobs\":[{\"id\":1,\"title\":\"T\"}],\"total\":\"", "1 ", "\"}"),
        ["whole JSON feed of numbers"] = Same("{\"items\":[", "1,", "1]}"),
        ["whole JSON feed of items"] = new("{\"items\":[", n => $"{{\"title\":\"T\",\"url\":\"/{Number(n)}\"}},", "{}]}"),
        ["whole XML of jobs"] = new("<workzag-jobs>", n => $"<position><id>{Number(n)}</id><name>T</name><jobDescriptions><jobDescription><name>a</name><value>&lt;p&gt;x</value></jobDescription></jobDescriptions></position>", "</workzag-jobs>"),
        ["whole XML of names"] = new("<workzag-jobs>", n => $"<name{Number(n % Apart)}/>", "</workzag-jobs>"),
        ["whole XML of attributes"] = new("<workzag-jobs><position><name>T</name></position><a ", n => $"a{Number(n)}='' ", "/></workzag-jobs>"),
        ["whole XML of references"] = Same("<workzag-jobs><position><name>T</name><office>", "&nbsp;", "</office></position></workzag-jobs>"),
        ["document types"] = Same("", "<!DOCTYPE>", "<rss/>"),
        ["whole feed of scripts"] = Same("<rss><channel>", $"<item><title><![CDATA[{Scripts}]]></title></item>", "</channel></rss>"),
        ["whole feed of items"] = new("<rss><channel>", n => $"<item><title>T</title><link>/{Number(n)}</link><description>&lt;p&gt;Durée : 3 ans</description></item>", "</channel></rss>"),
        ["whole feed of attributes"] = new("<rss><channel><item ", n => $"a{Number(n)}='' ", "><title>T</title></item></channel></rss>"),
        ["wide rows of a table"] = Same(Columns, Cells, ""),
        ["one row of known names"] = Same("{", "\"title\":\"T\",", "\"title\":\"T\"}"),
        ["files of a row"] = new("Titre;Fichier\nT;", n => $"{Number(n)}.pdf ", "\n"),
        ["list of files"] = new("", n => $"{Number(n)}.csv\n", ""),
    };

    public static IEnumerable<string> Shapes => All.Keys;

    /// <summary>Null for a shape that is not among these.</summary>
    public static string? Page(string shape, int length)
    {
        if (!All.TryGetValue(shape, out var whole)) return null;
        var text = new StringBuilder(whole.Start, length + 50_000);
        for (var n = 0; text.Length < length - whole.End.Length; n++) text.Append(whole.Piece(n));
        return text.Append(whole.End).ToString();
    }

    private static Whole Same(string start, string piece, string end) => new(start, _ => piece, end);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
