using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Reads an answer with many offers, and asks for the next one.</summary>
internal static class DataList
{
    /// <summary>Ten times the largest board known, whose list comes in pages.</summary>
    private const int MostItems = 50_000;

    public static ReadResult Read(SourceDefinition source, FetchedPage page, ApiRules rules)
    {
        var (document, rejected) = DataDocument.Read(source, page, rules.Embedded);
        if (document is null) return new ReadResult { Rejected = rejected };
        using (document)
        {
            var items = DataPaths.Select(document.RootElement, rules.Items)
                .SelectMany(DataPaths.Spread)
                .Where(i => i.ValueKind == JsonValueKind.Object).Take(MostItems).ToList();
            var trail = ListTrail.Of(page);
            if (items.Count == 0) return Nothing(rules, trail);
            var found = DataPostings.Of(source, page, rules, items, document.RootElement);
            if (items.Count == MostItems) found = found with { Notes = [.. found.Notes, $"The answer has {MostItems:N0} offers or more: the first of them were read."] };
            return DataPaging.Continue(source, page, rules, document.RootElement, trail, [.. items.Select(i => Mark(source, page, rules, i, document.RootElement))], found);
        }
    }

    private static string Mark(SourceDefinition source, FetchedPage page, ApiRules rules, JsonElement item, JsonElement root)
    {
        var one = new DataItem(source, rules.Item, item, root);
        return one.Id ?? one.Link(page.Url)?.AbsoluteUri ?? item.GetRawText();
    }

    // A page after the last one is how many lists end.
    private static ReadResult Nothing(ApiRules rules, ListTrail trail) =>
        trail.Step > 0 ? ReadResult.Empty : new ReadResult { Rejected = new Rejection(RejectionReason.EmptyList, $"The answer holds no offers under '{rules.Items.Text}'.") };
}
