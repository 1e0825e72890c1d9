using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>Reads a list page: its items, each a link to a page or an offer of its own, and the next page.</summary>
internal static class SelectedList
{
    private static readonly CssSelector Links = CssSelector.Parse("a[href]")!;

    private sealed record Item(string Identity, PageRequest? Behind, RawPosting? Posting, string? Note);

    public static ReadResult Read(SourceDefinition source, FetchedPage page, SelectorList rules)
    {
        var (selected, rejected) = SelectedPage.Of(source, page, []);
        if (selected is null) return new ReadResult { Rejected = rejected };
        var elements = selected.Elements.In(rules.Item);
        var items = elements.Where(e => !rules.Exclude.Any(x => selected.Elements.In(x, e).Count > 0 || selected.Elements.Is(e, x)))
            .Select(e => Read(selected, rules, e)).DistinctBy(i => i.Identity).ToList();
        var trail = ListTrail.Of(page);
        var found = new ReadResult
        {
            Postings = [.. items.Select(i => i.Posting).OfType<RawPosting>()],
            Wanted = [.. items.Select(i => i.Behind).OfType<PageRequest>()],
            Notes = [.. items.Select(i => i.Note).OfType<string>().Take(20)],
        };
        if (selected.Rejected is { } trap) return new ReadResult { Rejected = trap };
        // Pages that are full of taken offers have offers all the same.
        if (elements.Count > 0) return SelectedPaging.Continue(selected, page, rules, trail, [.. elements.Select(e => Mark(selected, rules, e))], found);
        if (PageTrouble.Of(source, selected.Text) is { Reason: not RejectionReason.Malformed } trouble) return new ReadResult { Rejected = trouble };
        // A page after the last one is how many lists end.
        return trail.Step > 0 ? ReadResult.Empty : new ReadResult { Rejected = new Rejection(RejectionReason.EmptyList, $"The list holds no '{rules.Item.Text}'.") };
    }

    private static Item Read(SelectedPage page, SelectorList rules, IElement element)
    {
        var link = rules.Alone ? null : Link(page, rules, element);
        var (fields, missing) = SelectedValues.Fields(page, rules.Fields, element);
        var note = missing.Count > 0 ? string.Join(' ', missing) : null;
        if (link is not null && SourceAddress.IsOfSource(page.Source, link))
            return new Item(link.AbsoluteUri, new PageRequest(link, PageRole.Detail) { Known = fields }, null, note);
        // A link to another site is where people read on; the item is all that this source says.
        var identity = Identity(page, rules, element, link);
        if (!fields.Exists(f => f.Name == RawFieldName.Title)) return new Item(identity, null, null, $"An item has neither a page nor a title: “{Start(page, element)}”.");
        return new Item(identity, null, new RawPosting
        {
            Url = SourceAddress.Public(page.Source, link ?? page.Url).AbsoluteUri,
            Identity = identity,
            Fields = fields,
            Sections = [.. SelectedSections.Of(page, rules.Sections, element, element)],
            Attachments = page.Token(element) is >= 0 and var token ? PageAttachments.In(page.Text, token, [], page.Address) : [],
        }, note);
    }

    private static string Identity(SelectedPage page, SelectorList rules, IElement element, Uri? link)
    {
        if (SelectedValues.Of(page, rules.Id, element) is [var id, ..]) return id.Text;
        return link is not null ? SourceAddress.Identity(page.Source, link) : PostingParts.Hash(page.TextOf(element, []).Text);
    }

    private static string Mark(SelectedPage page, SelectorList rules, IElement element) =>
        (rules.Alone ? null : Link(page, rules, element)?.AbsoluteUri) ?? Identity(page, rules, element, null);

    private static Uri? Link(SelectedPage page, SelectorList rules, IElement item)
    {
        if (rules.Link.Count == 0) return Target(page, item.HasAttribute("href") ? item : page.Elements.First(Links, item));
        foreach (var rule in rules.Link)
        {
            if (rule is { Attribute: null, Pattern: null, Constant: null })
            {
                var at = rule.Select is { } select ? page.Elements.First(select, item) : item;
                if (Target(page, at is null || at.HasAttribute("href") ? at : page.Elements.First(Links, at)) is { } url) return url;
            }
            else if (SelectedValues.Of(page, [rule], item) is [var value, ..] && Resolved(page, value.Text) is { } url) return url;
        }

        return null;
    }

    private static Uri? Target(SelectedPage page, IElement? link) => link?.GetAttribute("href") is { } href ? Resolved(page, href) : null;

    private static Uri? Resolved(SelectedPage page, string href) =>
        SourceAddress.Resolve(page.Source, page.Url, href) is { } url && url != page.Url ? url : null;

    private static string Start(SelectedPage page, IElement element) =>
        SelectedPage.Collapsed(page.TextOf(element, []).Text) is { Length: > 60 } text ? text[..60] + "…" : SelectedPage.Collapsed(page.TextOf(element, []).Text);
}
