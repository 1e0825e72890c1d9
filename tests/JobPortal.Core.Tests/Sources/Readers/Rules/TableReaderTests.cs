using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

public class TableReaderTests
{
    private const string Yaml = """
        title: A lab's list
        home: https://lab.example.org/
        reader: table
        start: [{ list: /offers.csv }]
        """;

    private static readonly SourceDefinition Source = YamlSource.Of(Yaml);

    private static ReadResult Read(string text, SourceDefinition? source = null) => YamlSource.Read(source ?? Source, "/offers.csv", PageRole.List, text);

    [Theory]
    [InlineData("Titre;Laboratoire;Durée\nThèse A;LIFAT;36 mois\n")]
    [InlineData("\uFEFFtitre,laboratoire,durée\r\nThèse A,LIFAT,36 mois\r\n")]
    [InlineData("title\temployer\tduration\nThèse A\tLIFAT\t36 mois")]
    [InlineData("\"Title\",\"Host laboratory\",\"Contract duration\"\n\"Thèse A\",\"LIFAT\",\"36 mois\"")]
    [InlineData("sep=;\nTitre;Labo;Durée du contrat\n Thèse A ; LIFAT ; 36 mois ;\n\n;;\n")]
    [InlineData("titre|labo|duree_contrat|note interne\nThèse A|LIFAT|36 mois|to check")]
    [InlineData("[{\"title\": \"Thèse A\", \"hiringOrganization\": {\"@type\": \"Organization\", \"name\": \"LIFAT\"}, \"jobDuration\": \"36 mois\", \"internal\": 1}]")]
    [InlineData("{\"titre\": \"Thèse A\", \"labo\": \"LIFAT\", \"duree\": \"36 mois\"}")]
    [InlineData("{\"titre\": \"Thèse A\", \"labo\": \"LIFAT\", \"duree\": \"36 mois\"}\n\n")]
    [InlineData("{\"jobs\": [{\"titre\": \"Thèse A\", \"labo\": \"LIFAT\", \"duree\": \"36 mois\"}], \"n\": 1}")]
    [InlineData("Sujet de thèse;Laboratoire d’accueil;DURÉE\nThèse A;LIFAT;36 mois")]
    public void A_table_is_read_in_every_dress(string text)
    {
        var read = Read(text);
        var posting = read.Postings.Single();
        (posting["title"]!.Value, posting["hiringOrganization"]!.Value, posting["jobDuration"]!.Value).ShouldBe(("Thèse A", "LIFAT", "36 mois"));
        posting.Fields.Count.ShouldBe(3);
        (read.Rejected, read.Notes.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Every_column_finds_its_place() =>
        YamlSource.Snapshot(Read(""""
            Référence,Titre,Adresse,Code postal,Ville,Pays,Salaire min,Salaire max,Devise,Date limite,Lien,Contact,E-mail,Missions,PDF,Durée (mois),Notes internes
            R-1,"Thèse, ""A""",12 rue X,37200,Tours,France,2000,2300,EUR,2027-03-01,/o/1,Ann,ann@lab.example,"a
            b

            c",https://lab.example.org/f/s.pdf,36,Private
            """").Postings.Single()).ShouldBe("""
            R-1 <https://lab.example.org/o/1>
            identifier: R-1
            title: Thèse, "A"
            jobLocation: 12 rue X, 37200 Tours, France
            baseSalary: 2000 - 2300 EUR
            applicationDeadline: 2027-03-01
            applicationContact: Ann
            applicationContact: ann@lab.example
            jobDuration: 36
            # Missions: <p>a<br>b</p><p>c</p>
            @ s.pdf <https://lab.example.org/f/s.pdf>
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("Durée (mois)")]
    [InlineData("duree_mois")]
    [InlineData("duration months")]
    public void The_unit_in_a_columns_name_is_kept_in_the_label(string column) =>
        Read($"titre;{column}\nA;36").Postings.Single()["jobDuration"]!.Label!.ShouldMatch(@"\((mois|months)\)$");

    [Fact]
    public void A_row_without_a_title_is_told_with_its_line_and_the_others_are_kept()
    {
        var read = Read("titre;labo;missions\nA;X;\"one\ntwo\"\n;Y;\nB;Z;\n \nC");
        read.Postings.Select(p => p["title"]!.Value).ShouldBe(["A", "B", "C"]);
        read.Notes.ShouldBe(["Line 4 has no title."]);
        Read("{\"titre\": \"A\"}\n{broken\n{\"labo\": \"X\"}\n{\"titre\": \"B\"}\n").Notes.ShouldBe(["Line 2 is no JSON object.", "Line 3 has no title."]);
    }

    [Fact]
    public void A_file_of_broken_lines_is_given_up_and_what_was_read_before_stays()
    {
        var read = Read("{\"titre\": \"A\"}\n" + string.Concat(Enumerable.Repeat("{broken\n", 2_000)) + "{\"titre\": \"B\"}\n");

        read.Postings.Select(p => p["title"]!.Value).ShouldBe(["A"]);
        read.Notes[^1].ShouldBe("1,000 lines are no JSON objects: the lines after 1001 were not read.");
        read.Notes.Count.ShouldBe(51);
    }

    [Fact]
    public void A_table_that_is_too_long_is_read_from_its_beginning_and_told()
    {
        var read = Read("titre\n" + new System.Text.StringBuilder().Insert(0, "A\n", 50_001));
        (read.Postings.Count, read.Notes.Single().Contains("rows or more", StringComparison.Ordinal)).ShouldBe((50_000, true));
    }

    [Theory]
    [InlineData("titre;ref\nA;R 1", "R 1")]
    [InlineData("titre;id;ref\nA;7;R 1", "7")]
    [InlineData("titre;url\nA;https://lab.example.org/o/1?x=2", "/o/1?x=2")]
    [InlineData("titre;url\nA;https://other.example/o", "https://other.example/o")]
    public void A_row_is_known_by_its_reference_or_its_address(string text, string identity) => Read(text).Postings.Single().Identity.ShouldBe(identity);

    [Fact]
    public void A_row_with_neither_is_known_by_its_title_and_lab()
    {
        var before = Read("titre;labo;durée\nThèse A;LIFAT;36 mois\nThèse B;LIFAT;3 ans\nThèse B;LIFAT;2 ans").Postings;
        var after = Read("durée;titre;labo\n24 mois; thèse  a;Lifat").Postings.Single();
        after.Identity.ShouldBe(before[0].Identity);
        before.Select(p => p.Identity).Distinct().Count().ShouldBe(3);
        before[2].Identity.ShouldBe(before[1].Identity + "~2");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("a \"quoted\" word")]
    [InlineData("\"never closed; A")]
    public void A_value_is_text_whatever_it_looks_like(string value) => Read($"titre\tlabo\n{value}\tX\nB\tY").Postings.Select(p => p["title"]!.Value).ShouldBe([value, "B"]);

    [Fact]
    public void The_source_says_what_its_columns_are_called()
    {
        var source = YamlSource.Of(Yaml + """

            labels: { fields: { jobDuration: [Combien de temps] }, sections: [Bla bla], ignored: [labo] }
            table: { separator: tab, columns: { title: [Quoi], url: [Où cliquer], id: [clé] } }
            """);
        YamlSource.Snapshot(Read("Quoi\tcombien_de_temps\tBla bla\tOù cliquer\tclé\tlabo\nA;B\t36 mois\tx\t/a\tk1\tLIFAT", source).Postings.Single())
            .ShouldBe("k1 <https://lab.example.org/a>\ntitle: A;B\njobDuration: 36 mois\n# Bla bla: <p>x</p>");
    }

    [Theory]
    [InlineData("/drop")]
    [InlineData("/drop/")]
    public void A_folder_gives_its_tables(string folder)
    {
        var read = YamlSource.Read(Source, folder, PageRole.List, "# drop\r\noffers.csv\r\n2026/b%20c.jsonl\nreadme.md\n../x.JSON\nhttps://elsewhere.example/a.csv\n", null, "text/uri-list");
        read.Wanted.Select(w => (w.Url.AbsolutePath, w.Role)).ShouldBe([("/drop/offers.csv", PageRole.Detail), ("/drop/2026/b%20c.jsonl", PageRole.Detail), ("/x.JSON", PageRole.Detail)]);
        YamlSource.Read(Source, "/drop/a.csv", PageRole.Detail, "titre\nA\nB").Postings.Count.ShouldBe(2);
        YamlSource.Read(Source, folder, PageRole.List, "readme.md", null, "text/uri-list").Rejected!.Reason.ShouldBe(RejectionReason.EmptyList);
    }

    [Theory]
    [InlineData("", RejectionReason.Malformed)]
    [InlineData("<html><body><p>Not found</p></body></html>", RejectionReason.Malformed)]
    [InlineData("<form><input type=password></form>Log in", RejectionReason.LoginWall)]
    [InlineData("nom;prénom\nDoe;Ann", RejectionReason.NotAnOffer)]
    [InlineData("titre;labo\n", RejectionReason.EmptyList)]
    [InlineData("titre;labo\n;X", RejectionReason.NotAnOffer)]
    [InlineData("[", RejectionReason.Malformed)]
    [InlineData("[]", RejectionReason.EmptyList)]
    [InlineData("[1, 2]", RejectionReason.EmptyList)]
    [InlineData("{broken", RejectionReason.Malformed)]
    public void What_is_no_table_is_told(string text, RejectionReason reason) => Read(text).Rejected!.Reason.ShouldBe(reason);
}
