using System.Globalization;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Several offers that one page tells whole: each is a posting with an identity of its own.</summary>
internal static class OffersOfPage
{
    /// <summary>A page may carry its related offers as items too: its own leads to no other page, and is the one that says most. Null without any.</summary>
    public static MicrodataItem? Main(PageText page, SourceDefinition source, Uri url, IReadOnlyList<MicrodataItem> items) =>
        items.Count == 0 ? null : items.Count == 1 ? items[0] : items.OrderBy(i => LeadsElsewhere(page, source, url, i)).ThenByDescending(i => i.Properties.Count).First();

    /// <summary>
    /// The page's own items of microdata or RDFa. None when it has fewer than two: those that lead to other pages, or say far less than the fullest, are
    /// related offers, and a page whose heading is the title of one is about that one.
    /// </summary>
    public static IReadOnlyList<RawPosting> InItems(PageText page, SourceDefinition source, Uri url, IReadOnlyList<MicrodataItem> items)
    {
        if (items.Count < 2) return [];
        var told = items.Where(i => !LeadsElsewhere(page, source, url, i)).Select(i => JobPostingParts.OfItem(page, source, url, i)).Where(JobPostingLists.IsWhole).ToList();
        if (told.Count < 2) return [];
        var (longest, fullest) = (told.Max(Length), told.Max(Names));
        var own = told.Where(p => 4 * Length(p) >= longest && 2 * Names(p) >= fullest).DistinctBy(p => (Title(p), Place(p), p[RawFieldName.Identifier]?.Value)).ToList();
        var heading = LabelText.Fold(PageTitle.Of(page, source)?.Value ?? "");
        if (own.Count < 2 || own.Count(p => Title(p) == heading) == 1) return [];
        return Apart([.. own.Select(p => WithFragment(p, p[RawFieldName.Identifier]?.Value ?? Title(p)))]);
    }

    /// <summary>Those that have one identity get the place, else a number: one lab seeks two postdocs in two towns, in the same words.</summary>
    public static IReadOnlyList<RawPosting> Apart(IReadOnlyList<RawPosting> postings)
    {
        var shared = postings.GroupBy(p => p.Identity).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        if (shared.Count == 0) return postings;
        var seen = new Dictionary<string, int>();
        return [.. postings.Select(p => shared.Contains(p.Identity) && Place(p).Length > 0 ? Longer(p, "-" + Slug(Place(p))) : p).Select(Numbered)];

        RawPosting Numbered(RawPosting posting)
        {
            var times = seen[posting.Identity] = seen.GetValueOrDefault(posting.Identity) + 1;
            return times == 1 ? posting : Longer(posting, string.Create(CultureInfo.InvariantCulture, $"~{times}"));
        }
    }

    /// <summary>What may stand in a fragment.</summary>
    public static string Slug(string text) => new string([.. text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]).Trim('-');

    // <a itemprop="url" href="/jobs/8">: the link of a teaser.
    private static bool LeadsElsewhere(PageText page, SourceDefinition source, Uri url, MicrodataItem item) =>
        item.Properties.Where(p => p.Name.Equals("url", StringComparison.OrdinalIgnoreCase))
            .Select(p => page.Tokens[p.Token].Element?.GetAttribute("href") ?? p.Text)
            .Select(href => SourceAddress.Resolve(source, url, href)).OfType<Uri>()
            .Any(u => SourceAddress.IsOfSource(source, u) && SourceAddress.Identity(source, u) != SourceAddress.Identity(source, url));

    private static RawPosting WithFragment(RawPosting posting, string fragment) => Longer(posting, "#" + Slug(fragment));

    private static RawPosting Longer(RawPosting posting, string end) => posting with { Identity = posting.Identity + end, Url = posting.Url + end };

    private static int Length(RawPosting posting) => posting.Sections.Sum(s => s.Html.Length);

    private static int Names(RawPosting posting) => posting.Fields.Select(f => f.Name).Distinct().Count();

    private static string Title(RawPosting posting) => LabelText.Fold(posting[RawFieldName.Title]?.Value ?? "");

    private static string Place(RawPosting posting) => LabelText.Fold(posting[RawFieldName.JobLocation]?.Value ?? "");
}
