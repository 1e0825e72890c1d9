using System.Diagnostics;
using JobPortal.Core.Sources;

namespace JobPortal.Benchmarks.Reading;

/// <summary>How many pages, answers and files one core reads in a second by the rules of a source file. Bar for detail pages: 300.</summary>
internal static class RulesBenchmark
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    private const string Selectors = """
        title: B
        home: https://b.example/
        reader: selectors
        start: [{ list: /jobs }]
        selectors:
          list: { item: li.job, link: h3 a, fields: { hiringOrganization: .lab, applicationDeadline: { select: time, attribute: datetime } } }
          detail:
            content: "#offer"
            remove: [.share, nav]
            fields: { title: h1, jobDuration: { select: .facts, regex: "([0-9]+ mois)" }, jobLocation: [.place, .town], identifier: { select: "meta[name=ref]", attribute: content } }
            pairs: { row: dl, term: dt, value: dd }
            sections: h2
            attachments: .files
        """;

    public static int Run()
    {
        var text = string.Concat(Enumerable.Repeat("<p>Une phrase sur le <b>sujet</b> de la thèse, avec un <a href=\"/lien\">lien</a> et assez de mots pour en faire une page.</p>", 60));
        Measure("selectors, detail", Selectors, PageRole.Detail, $"""
            <html><head><meta name=ref content=R1></head><body><nav><ul><li><a href=/a>A</a></ul></nav><h1>Thèse</h1><p class=facts>Durée : 36 mois</p><p class=town>Tours</p><div id=offer><dl><dt>Laboratoire<dd>LIFAT<dt>Contact<dd>Ann</dl>
            <h2>Contexte</h2>{text}<h2>Profil</h2>{text[..2000]}<div class=share>x</div><p class=files><a href=/s.pdf>sujet</a></p></div></body></html>
            """);
        Measure("selectors, list of 50", Selectors, PageRole.List,
            "<ul>" + string.Concat(Enumerable.Range(0, 50).Select(i => $"<li class=job><h3><a href=/job/{i}>Offre {i}</a></h3><p class=lab>LIFAT</p><time datetime=2027-03-01>1 mars</time></li>")) + "</ul>");
        Measure("jsonApi, answer of 100", "title: G\npreset: greenhouse\naccount: x", PageRole.List, "{\"jobs\": [" + string.Join(',', Enumerable.Range(0, 100).Select(i =>
            $$"""{"id": {{i}}, "title": "Postdoc {{i}}", "location": {"name": "Lyon"}, "content": "{{text.Replace("\"", "\\\"")}}", "departments": [{"name": "Physics"}], "metadata": [{"name": "Salary", "value": "2500 EUR"}]}""")) + "]}");
        Measure("table of 1,000 rows", "title: T\nhome: https://b.example/\nreader: table\nstart: [{ list: /t.csv }]", PageRole.List,
            "Référence;Titre;Laboratoire;Ville;Durée (mois);Missions\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"R{i};\"Thèse ; {i}\";LIFAT;Tours;36;\"Une phrase\nsur deux lignes\"\n")));
        return 0;
    }

    private static void Measure(string name, string yaml, PageRole role, string text)
    {
        var source = ((SourceParse.Parsed)SourceDefinitionParser.Parse("b.yml", yaml)).Source;
        var page = new FetchedPage(new Uri(source.Home, "/x"), role, text, null);
        var found = Rounds(source, page, Warm).Found;
        var (rounds, _, seconds) = Rounds(source, page, Measured);
        Console.WriteLine($"reading by rules, {name}: {rounds / seconds:F0} pages/s on one core ({found} found in {text.Length / 1024.0:F1} KB)");
    }

    // Time of the processor, not of the wall: the machine may be busy.
    private static (int Rounds, int Found, double Seconds) Rounds(SourceDefinition source, FetchedPage page, TimeSpan time)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var (rounds, found) = (0, 0);
        for (; Process.GetCurrentProcess().TotalProcessorTime - before < time; rounds++)
        {
            var read = SourceReaders.Of(source).Read(source, page);
            if (read.Rejected is { } why) throw new InvalidOperationException(why.Detail);
            found = read.Postings.Count + read.Wanted.Count;
        }

        return (rounds, found, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
