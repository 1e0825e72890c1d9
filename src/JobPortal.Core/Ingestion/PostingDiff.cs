using JobPortal.Core.Offers;

namespace JobPortal.Core.Ingestion;

/// <summary>One field that two readings of an offer do not share.</summary>
/// <param name="Before">As <see cref="FieldValues.Shown"/>; null when it was not filled.</param>
/// <param name="After">The same, now.</param>
/// <param name="Rule">Which rule read the new value, when its evidence says so.</param>
public sealed record FieldChange(NormalizedField Field, string? Before, string? After, string? Rule);

/// <summary>Compares two readings of one posting, field by field.</summary>
public static class PostingDiff
{
    /// <summary>Empty when the readings say the same.</summary>
    public static IReadOnlyList<FieldChange> Of(OfferContent before, OfferContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. FieldValues.All
            .Where(f => FieldValues.Of(before, f) != FieldValues.Of(after, f))
            .Select(f => new FieldChange(f, FieldValues.Shown(before, f), FieldValues.Shown(after, f), RuleOf(after, f)))];
    }

    private static string? RuleOf(OfferContent content, NormalizedField field) =>
        content.Evidence.FirstOrDefault(e => e.Field == FieldValues.Name(field))?.Rule;
}
