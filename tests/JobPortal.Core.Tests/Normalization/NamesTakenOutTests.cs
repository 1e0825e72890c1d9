using System.Text.Json;
using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;
using Xunit.Abstractions;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>
/// Each organization of the reference data is taken out once, a fifth of them at a time, and asked for by its own names. What is not there must
/// not be taken for something like it. Most that is left here are bodies that the data has twice (UBO, Nîmes, Toulouse) and acronyms of two labs in
/// one town, which the data knows to be two when both are in it.
/// </summary>
public class NamesTakenOutTests(ITestOutputHelper output)
{
    private const int Draws = 5;

    [Fact]
    public void Of_fifteen_thousand_names_that_the_data_lacks_two_in_a_hundred_lead_to_something_else()
    {
        var whole = ReferenceData.Organizations;
        var records = ReferenceLines.All().Select((r, row) => (r.Key, r.Record, Draw: row % Draws)).ToLookup(r => r.Draw);
        var (asked, wrong) = (0, new List<string>());
        for (var draw = 0; draw < Draws; draw++)
        {
            var gone = records[draw].Select(r => r.Key).ToHashSet();
            var resolver = new OrganizationResolver(ReferenceLines.DirectoryWithout(gone.Contains));
            foreach (var (key, name) in records[draw].SelectMany(r => NamesOf(r.Record).Select(name => (r.Key, name))))
            {
                asked++;
                var resolution = resolver.Resolve(name);
                if (resolution.Mention.Ror?[^9..] is { } answer && !whole.IsUnder(whole.RowOf(key), whole.RowOf(answer)))
                    wrong.Add($"{name} → {answer} {whole.Find(answer)!.Name} ({resolution.Rule})");
            }
        }
        output.WriteLine($"{wrong.Count} of {asked}\n{string.Join('\n', wrong)}");
        asked.ShouldBeGreaterThan(15_000);
        (wrong.Count / (double)asked).ShouldBeLessThan(0.023, string.Join('\n', wrong));
    }

    private static IEnumerable<string> NamesOf(JsonElement record)
    {
        var city = record.GetProperty("city").GetString();
        string[] names = [record.GetProperty("name").GetString()!, .. Texts(record, "aliases")];
        return [.. names.Select(name => $"{name}, {city}, France"), .. Texts(record, "acronyms").Select(acronym => $"{acronym}, {city}")];
    }

    private static IEnumerable<string> Texts(JsonElement record, string property) => record.GetProperty(property).EnumerateArray().Select(text => text.GetString()!);
}
