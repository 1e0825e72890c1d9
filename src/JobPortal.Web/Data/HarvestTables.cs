namespace JobPortal.Web.Data;

/// <summary>The tables that a harvest writes.</summary>
/// <param name="Offers">Postings and their offers.</param>
/// <param name="Pages">Pages for conditional requests.</param>
/// <param name="Held">Postings that wait for a judgement.</param>
/// <param name="Newest">Postings of sources whose lists hold the newest only.</param>
/// <param name="Pending">Postings without a fingerprint of today.</param>
public sealed record HarvestTables(OfferStore Offers, PageStore Pages, HeldPostings Held, NewestPostings Newest, PendingMatches Pending);
