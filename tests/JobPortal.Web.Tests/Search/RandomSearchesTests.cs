using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Tests.Search;

/// <summary>What holds both ways to search equal is worth what it asks.</summary>
public sealed class RandomSearchesTests
{
    [Fact]
    public void The_random_searches_ask_for_everything_that_can_be_asked()
    {
        var random = new Random(1);
        SearchCriteria[] all = [.. Enumerable.Range(0, 400).Select(_ => RandomSearches.Criteria(random))];
        WordClause[] clauses = [.. all.SelectMany(c => WordQueryReader.Standard.Read(c.Text).Clauses)];
        Dictionary<string, int> drawn = new()
        {
            ["no text"] = all.Count(c => c.Text is null),
            ["all kinds of quotes"] = RandomSearches.Quotes.Min(q => all.Count(c => c.Text?.Contains(q[0]) == true)),
            ["phrases"] = clauses.Count(c => c is { Excluded: false, Alternatives: [{ Steps.Count: > 1 }] }),
            ["phrases with holes"] = clauses.Count(c => c.Alternatives.Any(a => a.Steps.Count > 1 && a.Steps[^1].Offset >= a.Steps.Count)),
            ["words left out"] = clauses.Count(c => c is { Excluded: true, Alternatives: [{ Steps.Count: 1 }, ..] }),
            ["phrases left out"] = clauses.Count(c => c is { Excluded: true, Alternatives: [{ Steps.Count: > 1 }, ..] }),
            ["nothing but left out"] = all.Count(c => WordQueryReader.Standard.Read(c.Text) is { IsEmpty: false } q && !q.Required.Any()),
            ["synonyms of many words"] = clauses.Count(c => c.Alternatives is [{ Steps.Count: 1 }, _, ..] && c.Alternatives.Any(a => a.Steps.Count > 1)),
            ["many words that have synonyms"] = clauses.Count(c => c.Alternatives is [{ Steps.Count: > 1 }, _, ..]),
            ["synonyms left out"] = clauses.Count(c => c is { Excluded: true, Alternatives.Count: > 1 }),
            ["beginnings"] = clauses.Count(c => c.Alternatives.Any(a => a.Steps[^1].Prefix is not null)),
            ["beginnings behind other words"] = clauses.Count(c => c.Alternatives.Any(a => a.Steps.Count > 1 && a.Steps[^1].Prefix is not null)),
            ["slips"] = clauses.Count(c => SpellingRules.MayBeSlip(c) && !RandomSearches.Knows(c.Correctable!)),
            ["four words and more"] = all.Count(c => WordQueryReader.Standard.Read(c.Text).Clauses.Count > 3),
            ["each filter"] = Enum.GetValues<SearchFilter>().Min(f => all.Count(c => SearchCriteriaCodec.Write(c.Without(f)) != SearchCriteriaCodec.Write(c))),
            ["each sort"] = Enum.GetValues<SortOrder>().Min(o => all.Count(c => (c.Sort ?? SortOrder.Closing) == o)),
            ["each status"] = Enum.GetValues<OfferStatus>().Min(o => all.Count(c => c.Status == o)),
            ["deep pages"] = all.Count(c => c.Page > 3),
        };
        drawn.Where(d => d.Value < 12).ShouldBeEmpty();
    }

    [Fact]
    public void The_random_offers_leave_every_column_empty_now_and_then()
    {
        var random = new Random(1);
        Organization[] labs = [SearchOffers.Lab("lab-0", "Lab")];
        Offer[] all = [.. Enumerable.Range(0, 200).Select(_ => RandomSearches.Offer(random, labs))];
        Func<Offer, bool>[] empty =
        [
            o => o.Organization is null, o => o.ClosesOn is null, o => o.Language is null, o => o.MinMonths is null, o => o.MaxMonths is null, o => o.MinMonths is null && o.MaxMonths is null,
            o => o.Regions.Length == 0, o => o.Sources.Length == 0, o => o.LinkAction is null, o => o.LinkNetwork is null, o => o.LinkAction is null && o.LinkNetwork is null, o => o.Permanent, o => o.WithdrawnAt is not null,
        ];
        empty.Select(all.Count).ShouldAllBe(count => count >= 10 && count <= 190);
    }
}
