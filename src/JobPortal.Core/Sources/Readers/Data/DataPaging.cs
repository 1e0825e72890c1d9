using System.Text.Json;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Asks for the answer after one that was read, unless it brought nothing new.</summary>
internal static class DataPaging
{
    /// <summary>The first request: a GET, or the source's body for the first page.</summary>
    public static PageRequest First(PageRequest start, ApiRules rules) =>
        start.Role == PageRole.List && rules.Body is { } body
            ? start with { Content = RequestContent.Json(JsonBody.Fill(body, rules.Paging?.Steps ?? PagingSteps.One, 0, 0, null)) }
            : start;

    /// <param name="items">Identities of the answer's offers.</param>
    /// <param name="found">What the answer gave.</param>
    public static ReadResult Continue(
        SourceDefinition source, FetchedPage page, ApiRules rules, JsonElement root, ListTrail trail, IReadOnlyCollection<string> items, ReadResult found)
    {
        if (rules.Paging is not { } paging || trail.After(items) is not { } next) return found;
        if (paging.More is { } more && Text(root, more) is null or "false" or "0") return found;
        if (!PageSteps.HasMore(paging.Steps, next, items.Count, Text(root, paging.Last), Text(root, paging.Total))) return found;
        if (Next(source, page.Url, rules, paging, root, next) is not { } request) return found;
        return PageSteps.TooMany(paging.Steps, next) is { } note
            ? found with { Notes = [.. found.Notes, note] }
            : found with { Wanted = [.. found.Wanted, request with { Trail = next.ToString() }] };
    }

    private static PageRequest? Next(SourceDefinition source, Uri page, ApiRules rules, ApiPaging paging, JsonElement root, ListTrail next)
    {
        var cursor = Text(root, paging.Cursor);
        // The last page has no cursor.
        if (paging.Cursor is not null && cursor is null) return null;
        var content = rules.Body is { } body ? RequestContent.Json(JsonBody.Fill(body, paging.Steps, next.Step, next.Offers, cursor)) : null;
        var url = Address(source, page, paging, root, next, cursor) ?? (content is not null && paging.Next is null ? page : null);
        return url is not null && SourceAddress.IsOfSource(source, url) && (content is not null || url != page)
            ? new PageRequest(url, PageRole.List) { Content = content }
            : null;
    }

    private static Uri? Address(SourceDefinition source, Uri page, ApiPaging paging, JsonElement root, ListTrail next, string? cursor)
    {
        if (paging.Next is { } link) return Text(root, link) is { } href ? PageSteps.Address(source, page, href) : null;
        if (paging.Steps.Address is not { } template) return null;
        return PageSteps.Address(source, page, paging.Steps.Fill(template, next.Step, next.Offers).Replace("{cursor}", Uri.EscapeDataString(cursor ?? ""), StringComparison.Ordinal));
    }

    private static string? Text(JsonElement root, DataPath? path) =>
        path is null ? null : DataPaths.Select(root, path).Select(DataText.Of).FirstOrDefault(t => t is not null);
}
