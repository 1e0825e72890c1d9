using JobPortal.Web.Search;

namespace JobPortal.Web.Pages;

/// <summary>Rows of offers, as results, a lab's page and "similar offers" show them.</summary>
/// <param name="Start">Number of the first row, from 1.</param>
/// <param name="Searched">Words were searched: a row in which none is marked then says why it is here.</param>
public sealed record HitList(IReadOnlyList<OfferHit> Hits, DateOnly Today, int Start = 1, bool Searched = false);
