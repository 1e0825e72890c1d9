namespace JobPortal.Core.Alerts;

/// <summary>What a digest says of an offer.</summary>
/// <param name="TimeZone">IANA zone in which <paramref name="ClosesOn"/> ends.</param>
public sealed record DigestOffer(
    int Id, string Slug, string Title, string? Organization, DateOnly? ClosesOn, string TimeZone, DateTimeOffset FirstSeen)
{
    /// <summary>Whether no source shows it any more.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>What the mail says besides; nothing when nobody has looked.</summary>
    public MailedFacts Facts { get; init; } = MailedFacts.None;
}

/// <summary>One subscription and the open offers that match it now.</summary>
public sealed record WatchedSearch(Subscription Subscription, IReadOnlyList<DigestOffer> Matches)
{
    /// <summary>Offers that it was told of and that may have changed since, as they are now, whether or not they still match.</summary>
    public IReadOnlyList<DigestOffer> Told { get; init; } = [];
}

/// <summary>An offer in a digest. Days left are 0 on the closing day; null without a deadline.</summary>
public sealed record DigestLine(DigestOffer Offer, int? DaysLeft);

/// <summary>What a digest says about one search.</summary>
/// <param name="MoreNew">New offers that are not listed because there are too many; the search's own page shows them.</param>
public sealed record DigestSection(
    Subscription Subscription, IReadOnlyList<DigestLine> New, IReadOnlyList<DigestLine> Closing, int MoreNew)
{
    /// <summary>Closing offers did not fit: they are not remembered as told, and the next look must find them again.</summary>
    public bool IsCut { get; init; }
}

/// <summary>One mail for all the searches of one address, and what the ledger must remember of it.</summary>
/// <param name="Reader">The first of the subscriptions that it speaks for.</param>
/// <param name="Sections">Of searches that have new or closing offers; none when there are only changes.</param>
/// <param name="Changes">Of offers that were told before.</param>
public sealed record Digest(Subscription Reader, IReadOnlyList<DigestSection> Sections, IReadOnlyList<ChangedOffer> Changes, IReadOnlyList<LedgerLine> Ledger)
{
    /// <summary>When the first of its offers closes: after it, this mail would announce an expired offer.</summary>
    public DateTimeOffset? FirstClosing => Sections.SelectMany(s => s.New.Concat(s.Closing)).Select(l => l.Offer)
        .Concat(Changes.Where(c => c.Change is OfferChange.Moved).Select(c => c.Offer))
        .Min(o => o.ClosesOn is { } closes ? Zone.EndOf(closes, o.TimeZone) : (DateTimeOffset?)null);

    public int NewCount => Sections.Sum(s => s.New.Count + s.MoreNew);

    public int ClosingCount => Sections.Sum(s => s.Closing.Count);
}

/// <summary>
/// Makes the digest of one address: only what is open, only what this address was not told yet, each offer once; and what changed of offers that it was
/// told before. Nothing to say is null, never an empty mail.
/// </summary>
public static class DigestBuilder
{
    /// <summary>Most lines of each list of a section: a mail that is read, and an import of thousands that floods nobody.</summary>
    public const int MaxLines = 25;

    /// <param name="searches">All of one address that are looked at now, confirmed.</param>
    /// <param name="said">What any subscription of the address was told, oldest first.</param>
    /// <param name="now">When the mail would go out.</param>
    public static Digest? Build(IReadOnlyList<WatchedSearch> searches, IEnumerable<LedgerLine> said, DateTimeOffset now)
    {
        var draft = new DigestDraft(said, now);
        // First: what changed is then told once, and not also as closing soon.
        foreach (var search in searches) draft.AddChanges(search);
        DigestSection[] sections = [.. searches.Select(draft.Section).Where(s => s.New.Count + s.Closing.Count > 0)];
        if (draft.Ledger.Count == 0) return null;
        var first = draft.Ledger[0].SubscriptionId;
        return new Digest(searches.First(s => s.Subscription.Id == first).Subscription, sections, draft.Changes, draft.Ledger);
    }
}
