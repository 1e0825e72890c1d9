using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>A length between two bounds, in months; a missing bound is not known.</summary>
internal readonly record struct MonthSpan(decimal? Min, decimal? Max)
{
    public static MonthSpan Exactly(decimal months) => new(months, months);
}

/// <summary>Finds the lengths in a regular duration text (see <see cref="DurationText"/>).</summary>
internal static class DurationLengths
{
    /// <summary>Ranges first, then single amounts with the bounds that stand beside them; null when a range runs backwards.</summary>
    public static List<MonthSpan>? Find(string regular)
    {
        var spans = new List<MonthSpan>();
        foreach (Match range in DurationForms.Range.Matches(regular))
            if (OfRange(range) is { } span)
                spans.Add(span);
            else
                return null;

        var rest = DurationForms.Range.Replace(regular, range => new string(' ', range.Length));
        foreach (Match amount in DurationForms.Amount.Matches(rest))
            spans.Add(Bounded(amount, rest));
        return spans;
    }

    /// <summary>One length for all that were found: equal ones, or a lower and an upper bound; null when they disagree.</summary>
    public static MonthSpan? Agree(List<MonthSpan> spans)
    {
        if (spans.Distinct().Count() == 1)
            return spans[0];
        var lower = spans.FindAll(s => s.Max is null);
        var upper = spans.FindAll(s => s.Min is null);
        return spans.Count == 2 && lower is [{ Min: { } min }] && upper is [{ Max: { } max }] && min <= max ? new(min, max) : null;
    }

    public static decimal Months(string number, string unit) =>
        decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture) * MonthsIn(unit);

    private static decimal OfAmount(Match amount)
    {
        var unit = amount.Groups["unit"].Value;
        var half = amount.Groups["half"].Success ? MonthsIn(unit) / 2 : 0;
        var more = amount.Groups["months"] is { Success: true } months ? Months(months.Value, "mois") : 0;
        return Months(amount.Groups["n"].Value, unit) + half + more;
    }

    private static MonthSpan? OfRange(Match range)
    {
        var unit = range.Groups["ub"].Value;
        var low = Months(range.Groups["a"].Value, range.Groups["ua"] is { Success: true } own ? own.Value : unit);
        var high = Months(range.Groups["b"].Value, unit) + (range.Groups["halfB"].Success ? MonthsIn(unit) / 2 : 0);
        return low <= high ? new(low, high) : null;
    }

    private static MonthSpan Bounded(Match amount, string text)
    {
        var months = OfAmount(amount);
        var before = text[..amount.Index];
        var after = text[(amount.Index + amount.Length)..];
        if (DurationForms.AtMostBefore.IsMatch(before) || DurationForms.AtMostAfter.IsMatch(after))
            return new(null, months);
        return DurationForms.AtLeastBefore.IsMatch(before) || DurationForms.AtLeastAfter.IsMatch(after)
            ? new(months, null)
            : MonthSpan.Exactly(months);
    }

    private static decimal MonthsIn(string unit) => unit switch
    {
        ['a', ..] or ['y', ..] => 12,
        ['s', 'e', 'm', 'e', 's', ..] => 6,
        ['t', ..] => 3,
        ['s', ..] or ['w', ..] => 12m / 52,
        ['j', ..] or ['d', ..] => 12m / 365,
        _ => 1,
    };
}
