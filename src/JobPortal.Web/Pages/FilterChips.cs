using JobPortal.Core.Search;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages;

/// <summary>The filters in use, each with the address of the same search without it.</summary>
internal static class FilterChips
{
    public static IReadOnlyList<FilterChip> Of(SearchCriteria criteria, FilterNames names)
    {
        var words = names.Words;
        var c = criteria with { Page = 1 };
        List<FilterChip> chips = [];
        if (c.Text is not null) Add("text", words.Of("quote", c.Text), c with { Text = null, Sort = c.Sort == SortOrder.Relevance ? null : c.Sort });
        if (c.Closes is { } closes) Add("closes", words.Closes(closes), c with { Closes = null });
        foreach (var kind in c.Kinds) Add("kind", words.Kind(kind), c with { Kinds = Without(c.Kinds, kind) });
        foreach (var bucket in c.Durations) Add("duration", words.Bucket(bucket), c with { Durations = Without(c.Durations, bucket) });
        if (c.MinMonths is { } min) Add("minMonths", words.Of("duration.from", min), c with { MinMonths = null });
        if (c.MaxMonths is { } max) Add("maxMonths", words.Of("duration.upTo", max), c with { MaxMonths = null });
        foreach (var lab in c.Labs) Add("lab", names.Labs.GetValueOrDefault(lab, lab), c with { Labs = Without(c.Labs, lab) });
        foreach (var region in c.Regions) Add("region", words.Area(region), c with { Regions = Without(c.Regions, region) });
        foreach (var language in c.Languages) Add("language", words.LanguageName(language), c with { Languages = Without(c.Languages, language) });
        foreach (var source in c.Sources) Add("source", names.SourceTitle(source), c with { Sources = Without(c.Sources, source) });
        foreach (var link in c.Links) Add("link", link, c with { Links = Without(c.Links, link) });
        if (c.Status != OfferStatus.Open) Add("status", words.Status(c.Status), c with { Status = OfferStatus.Open });
        return chips;

        void Add(string name, string label, SearchCriteria without) =>
            chips.Add(new FilterChip(words["filters." + name], label, words.Path(SearchView.Path(without))));
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> values, T value) => [.. values.Where(v => !Equals(v, value))];
}
