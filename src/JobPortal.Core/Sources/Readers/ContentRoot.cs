namespace JobPortal.Core.Sources.Readers;

/// <summary>The element that holds the offer: the page's own main element, else the smallest one that holds its labels.</summary>
internal static class ContentRoot
{
    /// <summary>Token that opens it; -1 for a page without any text.</summary>
    public static int Of(PageText page, IReadOnlyList<LabelCandidate> candidates)
    {
        if (page.Tokens.Count == 0) return -1;
        var all = Distinct(page, 0, candidates);
        return Main(page, candidates, all) ?? Smallest(page, candidates, all);
    }

    // The innermost main or article with most of the labels: a page may wrap related offers in articles too.
    private static int? Main(PageText page, IReadOnlyList<LabelCandidate> candidates, int all)
    {
        int? best = null;
        for (var t = 0; t < page.Tokens.Count; t++)
        {
            if (page.Tokens[t] is not { Kind: PageTokenKind.Open, Element: { } element } || !PageElements.IsContent(element)) continue;
            if (2 * Distinct(page, t, candidates) >= all && (best is null || HoldsAsMuch(page, t, best.Value, candidates))) best = t;
        }

        return best;
    }

    private static int Smallest(PageText page, IReadOnlyList<LabelCandidate> candidates, int all)
    {
        if (all < 2) return 0;
        var title = page.Lines.FirstOrDefault(l => PageHeadings.Level(page, l) == 1);
        var at = page.Lines[candidates[0].Line].Block;
        while (at > 0 && !IsWholeOffer(at)) at = page.Tokens[at].Parent;
        return at;

        bool IsWholeOffer(int open) =>
            page.Tokens[open].Element!.LocalName is not ("p" or "dl" or "table" or "tbody" or "tr" or "ul" or "li" or "span")
            && Distinct(page, open, candidates) == all && (title is null || page.IsInside(title.FirstToken, open));
    }

    private static bool HoldsAsMuch(PageText page, int inner, int outer, IReadOnlyList<LabelCandidate> candidates) =>
        Distinct(page, inner, candidates) >= Distinct(page, outer, candidates);

    private static int Distinct(PageText page, int open, IReadOnlyList<LabelCandidate> candidates)
    {
        var (from, to) = (page.Tokens[open].Start, page.Tokens[page.Tokens[open].Partner].Start);
        return candidates.Where(c => c.Start >= from && c.Start < to).Select(c => c.Meaning.Folded).Distinct().Count();
    }
}
