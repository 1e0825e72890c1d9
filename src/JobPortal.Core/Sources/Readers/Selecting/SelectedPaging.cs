using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>Asks for the list page after one that was read, unless it brought nothing new.</summary>
internal static class SelectedPaging
{
    /// <param name="items">Identities of the page's items.</param>
    /// <param name="found">What the page gave.</param>
    public static ReadResult Continue(
        SelectedPage page, FetchedPage fetched, SelectorList list, ListTrail trail, IReadOnlyCollection<string> items, ReadResult found)
    {
        if (trail.After(items) is not { } next) return found;
        if (list.Paging is not { } paging)
        {
            // Links that say "next", and what the source's link rules call lists.
            var links = PageLinks.In(page.Source, fetched, page.Text).Where(w => w.Role == PageRole.List);
            return found with { Wanted = [.. found.Wanted, .. links.Select(l => l with { Trail = next.ToString() })] };
        }

        if (!PageSteps.HasMore(paging.Steps, next, items.Count, Number(page, paging.Last), Number(page, paging.Total))) return found;
        if (Next(page, paging, next) is not { } request) return found;
        return PageSteps.TooMany(paging.Steps, next) is { } note
            ? found with { Notes = [.. found.Notes, note] }
            : found with { Wanted = [.. found.Wanted, request with { Trail = next.ToString() }] };
    }

    private static string? Number(SelectedPage page, SelectorRule? rule) =>
        rule is not null && SelectedValues.Of(page, [rule], null) is [var value, ..] ? value.Text : null;

    private static PageRequest? Next(SelectedPage page, SelectorPaging paging, ListTrail next)
    {
        if (paging.Form is { } form)
        {
            var set = form.Set.ToDictionary(s => s.Key, s => paging.Steps.Fill(s.Value, next.Step, next.Offers));
            return page.Elements.First(form.Select) is { } element ? FormFields.Request(page, element, set) : null;
        }

        var address = paging.Steps.Address is { } template
            ? PageSteps.Address(page.Source, page.Url, paging.Steps.Fill(template, next.Step, next.Offers))
            : page.Elements.In(paging.Link!).Select(l => SourceAddress.Resolve(page.Source, page.Url, l.GetAttribute("href") ?? "")).FirstOrDefault(u => u is not null);
        return address is { } url && SourceAddress.IsOfSource(page.Source, url) && url != page.Url
            ? new PageRequest(url, PageRole.List)
            : null;
    }
}
