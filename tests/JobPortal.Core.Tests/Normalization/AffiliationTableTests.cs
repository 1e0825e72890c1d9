using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>
/// Affiliations as offers and papers write them, with the organization that each names (affiliations.tsv; '-' for none that the
/// data knows). An organization above the right one is right: "Université de Tours" for its lab.
/// </summary>
public class AffiliationTableTests
{
    private static readonly OrganizationDirectory Directory = ReferenceData.Organizations;

    [Fact]
    public void Answers_are_rarely_wrong_and_mostly_given()
    {
        var (answered, right, known) = (0, 0, 0);
        var report = new List<string>();
        foreach (var (raw, expected) in Table())
        {
            var resolution = new OrganizationResolver(Directory).Resolve(raw);
            var answer = resolution.Mention.Ror ?? resolution.ParentRor;
            var isRight = answer is not null && expected.Any(key => IsOrIsAbove(answer, key));
            known += expected.Length > 0 ? 1 : 0;
            answered += answer is not null ? 1 : 0;
            right += isRight ? 1 : 0;
            if (!isRight && (answer is not null || expected.Length > 0))
                report.Add($"{raw} → {(answer is null ? "no answer" : resolution.Mention.Name)} ({resolution.Rule})");
        }
        var (precision, recall) = ((double)right / answered, (double)right / known);
        report.Add($"precision {precision:F3}, recall {recall:F3} on {known} known and {Table().Count() - known} unknown");
        precision.ShouldBeGreaterThanOrEqualTo(0.97, string.Join('\n', report));
        recall.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', report));
    }

    private static bool IsOrIsAbove(string answer, string key)
    {
        var row = Directory.RowOf(answer[(answer.LastIndexOf('/') + 1)..]);
        return row == Directory.RowOf(key) || Directory.IsUnder(Directory.RowOf(key), row);
    }

    private static IEnumerable<(string Raw, string[] Expected)> Table()
    {
        using var reader = new StreamReader(typeof(AffiliationTableTests).Assembly.GetManifestResourceStream("affiliations.tsv")!);
        while (reader.ReadLine()?.Split('\t') is [var raw, var expected])
            yield return (raw, expected == "-" ? [] : expected.Split(','));
    }
}
