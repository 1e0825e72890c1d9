using System.Text;
using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Reference;

public class DirectoryCsvTests
{
    private const string File = """"
        Numéro national de structure;Sigle;Libellé;Label_numéro;Tutelles;Commune;Code postal;Date de fermeture;Nom du responsable
        200012345A;LABIM;Laboratoire des Bidules Imaginaires;"UMR 9753;EA 8642";CNRS|Université de Tours;Tours;37200;;DUPONT
        200012346B;LIRMM;"Laboratoire ""de Montpellier""";UMR5506;CNRS;Montpellier;34095;;DUPONT
        200012347C;;Institut Fermé des Choses;;Université d'Angers;Angers;49000;31/12/2019;
        ;X;Sans numéro;;;;;;
        """";

    [Fact]
    public void Each_lab_has_its_number_names_codes_parents_and_town()
    {
        var (entries, problems) = DirectoryCsv.Read(File);

        problems.ShouldBe(["line 5: no number"]);
        entries.Select(e => (e.Number, e.Acronym, e.Name, string.Join(' ', e.Codes), string.Join('|', e.Parents), e.City, e.ClosedOn)).ShouldBe(
        [
            ("200012345A", "LABIM", "Laboratoire des Bidules Imaginaires", "UMR 9753 EA 8642", "CNRS|Université de Tours", "Tours", null),
            ("200012346B", "LIRMM", "Laboratoire \"de Montpellier\"", "UMR 5506", "CNRS", "Montpellier", null),
            ("200012347C", null, "Institut Fermé des Choses", "", "Université d'Angers", "Angers", new DateOnly(2019, 12, 31)),
        ]);
    }

    [Theory]
    [InlineData("numero_national_de_structure,libelle\n199912345Z,Un")]
    [InlineData("Numéro RNSR\tNom de la structure\n199912345Z\tUn")]
    [InlineData("\uFEFFLIBELLE;NUMERO NATIONAL\r\nUn;1999 12345 z\r\n")]
    [InlineData("numero;intitule;autre\n199912345Z;Un")]
    [InlineData("numero;intitule\n199912345Z;Ancien\n199912345Z;Un")]
    public void Columns_are_known_by_many_names_and_separators(string text) =>
        DirectoryCsv.Read(text).Entries.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Number.ShouldBe("199912345Z"), e => e.Name.ShouldBe("Un"));

    [Theory]
    [InlineData("type de label;numéro de label;numero;nom\nUMR;7357;1A;Un", "UMR 7357")]
    [InlineData("type de label;numéro de label;numero;nom\n\"UMR;UMR_S\";\"7357;1138\";1A;Un", "UMR 7357|INSERM 1138")]
    [InlineData("label;numero;nom\nURP 4057;1A;Un", "EA 4057")]
    public void Labels_stand_in_one_column_or_in_two(string text, string codes) =>
        string.Join('|', DirectoryCsv.Read(text).Entries.ShouldHaveSingleItem().Codes).ShouldBe(codes);

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("a;b\n1;2", "line 1: no column is called \"numero national de structure\", \"numero national structure\", \"numero national\"")]
    [InlineData("numero;nom\n1A;", "line 2: no name")]
    [InlineData("numero;nom\n\"1A;Un", "line 2: no name")]
    public void What_cannot_be_read_is_said(string text, string problem)
    {
        var reading = DirectoryCsv.Read(text);
        (reading.Entries.Count, reading.Problems[0]).ShouldBe((0, problem));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public void The_file_may_be_in_several_encodings(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Numéro;Libellé\n1A;Génétique évolutive à l'œil".Replace("œ", "oe", StringComparison.Ordinal))];
        DirectoryCsv.Read(PageDecoder.Decode(bytes, "text/csv")).Entries.ShouldHaveSingleItem().Name.ShouldBe("Génétique évolutive à l'oeil");
    }

    [Theory]
    [InlineData("UMR 9753", "rnsr-200012345a", "https://ror.org/02wwzvj46")]
    [InlineData("LABIM, Université de Tours", "rnsr-200012345a", "https://ror.org/02wwzvj46")]
    [InlineData("Laboratoire des bidules imaginaires", "rnsr-200012345a", "https://ror.org/02wwzvj46")]
    [InlineData("UMR 5506", "013yean28", "https://ror.org/013yean28")]
    public void An_imported_lab_is_resolved_beside_the_shipped_ones(string raw, string key, string ror)
    {
        var resolver = new OrganizationResolver(ReferenceData.OrganizationsWith(DirectoryCsv.Read(File).Entries));
        var mention = resolver.Resolve(raw).Mention;
        (mention.Key, mention.Ror).ShouldBe((key, ror));
    }

    [Fact]
    public void An_import_says_what_it_completes_and_what_it_adds() =>
        ReferenceData.Compare(DirectoryCsv.Read(File).Entries).ShouldBe((1, 2));
}
