namespace JobPortal.Core.Matching;

/// <summary>What facts say for and against one position, alike in all languages.</summary>
internal static class FactSignals
{
    public static IEnumerable<MatchSignal> Of(OfferFingerprint a, OfferFingerprint b) =>
        [Reference(a, b), Contact(a, b), File(a, b), Lab(a, b), Town(a, b), Duration(a, b)];

    /// <summary>Left out when two calls of different years are compared.</summary>
    public static IEnumerable<MatchSignal> OfDays(OfferFingerprint a, OfferFingerprint b)
    {
        yield return Apart(a.ClosesOn, b.ClosesOn) switch
        {
            null => new("deadline", 0),
            0 => new("the same last day", 2),
            <= 45 => new("deadlines some weeks apart", -0.5),
            _ => new("deadlines months apart", -1.5),
        };
        yield return Apart(a.StartsOn, b.StartsOn) switch
        {
            null => new("start", 0),
            <= 1 => new("the same start", 1),
            <= 45 => new("starts some weeks apart", 0),
            _ => new("starts months apart", -1),
        };
    }

    private static MatchSignal Reference(OfferFingerprint a, OfferFingerprint b) => (a.Reference, b.Reference) switch
    {
        ({ } one, { } other) when one == other => new($"the same reference {one}", one.Length >= 8 ? 6 : 4),
        _ => new("reference", 0),
    };

    private static MatchSignal Contact(OfferFingerprint a, OfferFingerprint b) =>
        a.Contacts.Count == 0 || b.Contacts.Count == 0 ? new("contact", 0)
        : a.Contacts.Intersect(b.Contacts).Any() ? new("the same contact", 2.5)
        : new("other contacts", -1.5);

    private static MatchSignal File(OfferFingerprint a, OfferFingerprint b) =>
        a.Attachments.Intersect(b.Attachments).Any() ? new("the same file", 3) : new("file", 0);

    private static MatchSignal Lab(OfferFingerprint a, OfferFingerprint b)
    {
        if (a.Organization is null || b.Organization is null) return new("lab", 0);
        if (a.Organization == b.Organization) return new("the same lab", 2);
        if (a.OrganizationWords.Intersect(b.OrganizationWords).Any()) return new("labs that share a name", 1);
        return a.IsOrganizationKnown && b.IsOrganizationKnown ? new("other labs", -2) : new("labs spelled otherwise", -0.5);
    }

    private static MatchSignal Town(OfferFingerprint a, OfferFingerprint b) =>
        a.Towns.Count == 0 || b.Towns.Count == 0 ? new("town", 0)
        : a.Towns.Intersect(b.Towns).Any() ? new("the same town", 0.5)
        : new("other towns", -2);

    private static MatchSignal Duration(OfferFingerprint a, OfferFingerprint b) =>
        !MatchVetoes.IsDurationKnown(a) || !MatchVetoes.IsDurationKnown(b) ? new("duration", 0)
        : MatchVetoes.DurationsDiffer(a, b) ? new("other durations", -2)
        : new("the same duration", 0.5);

    private static int? Apart(DateOnly? a, DateOnly? b) => a is { } one && b is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : null;
}
