using System.Text.RegularExpressions;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Reads how long a contract lasts, in French and English. A length needs its unit; what is no contract length (hours a
/// week, ages, experience, "bac+5", a start date) and what can be read in two ways gives nulls, never a guess.
/// </summary>
public static partial class DurationParser
{
    /// <summary>No fixed-term contract in research lasts longer; a bigger number is an age or a mistake.</summary>
    public const int LongestMonths = 120;

    /// <summary>The duration; <see cref="ContractDuration.Raw"/> is the text as given, null when it is blank.</summary>
    /// <param name="maxLength">Characters at which the source cuts its texts, if it does.</param>
    public static ContractDuration Parse(string? text, int? maxLength = null) => Read(text, maxLength).Value;

    /// <summary>The same with the rule that read it; for a text that the source may have cut, the rule says so.</summary>
    public static Reading<ContractDuration> Read(string? text, int? maxLength = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(ContractDuration.Unknown, "nothing published");

        var cut = maxLength is { } max && text.Length >= max;
        var regular = DurationText.Regular(text);
        var reading = ReadRegular(cut ? CutUnit.Replace(regular, "$1 mois") : regular, cut);
        var rule = cut ? $"{reading.Rule}; the source cuts this text at {maxLength} characters" : reading.Rule;
        return new(reading.Value with { Raw = text }, rule);
    }

    private static Reading<ContractDuration> ReadRegular(string regular, bool cut)
    {
        if (Iso.Match(regular) is { Success: true } iso)
            return OfMonths(MonthSpan.Exactly(IsoMonths(iso)), "ISO 8601 duration");

        var contract = DurationText.WithoutOtherLengths(regular);
        var permanent = DurationForms.Permanent.IsMatch(contract);
        if (cut && DurationForms.RangeCutShort.Match(contract) is { Success: true } open)
            return OfMonths(new(DurationLengths.Months(open.Groups["n"].Value, open.Groups["unit"].Value), null), "the end of a range was cut off");

        var extension = DurationExtension.Read(contract);
        var lengths = DurationLengths.Find(extension.Rest);
        return lengths switch
        {
            null => Unknown("a range that runs backwards"),
            [] when permanent => new(new ContractDuration { Permanent = true }, "permanent position"),
            [] => WithoutLength(contract, extension),
            _ when permanent && (DurationForms.EitherContract.IsMatch(contract) || !DurationForms.FixedThenPermanent.IsMatch(contract)) => Unknown("permanent and a length: unclear"),
            _ when DurationLengths.Agree(lengths) is { } span => Extended(span, extension),
            _ => Unknown("several different lengths"),
        };
    }

    private static Reading<ContractDuration> WithoutLength(string contract, DurationExtension extension)
    {
        if (DatedPeriod.Months(contract) is { } months)
            return OfMonths(MonthSpan.Exactly(months), "from the first to the last month or day, both included");
        return extension.Extendable
            ? new(new ContractDuration { Extendable = true, ExtensionMonths = Whole(extension.Months) }, "an extension without a first length")
            : Unknown("no length with a unit");
    }

    private static Reading<ContractDuration> Extended(MonthSpan span, DurationExtension extension)
    {
        var reading = OfMonths(span, span.Min == span.Max ? "a length with its unit" : "a range or a bound");
        if (!extension.Extendable || !reading.Value.IsKnown)
            return reading;

        decimal? once = span.Min == span.Max ? span.Max : null;
        var months = extension.Months ?? once * extension.Times ?? extension.Total - once;
        return new(reading.Value with { Extendable = true, ExtensionMonths = Whole(months) }, reading.Rule + " and an extension");
    }

    // A length between two whole months ("2,5 mois") is from the one to the other; near a whole month (26 weeks) it is that month.
    private static Reading<ContractDuration> OfMonths(MonthSpan span, string rule)
    {
        var duration = new ContractDuration
        {
            MinMonths = span.Min is { } min ? (int)Math.Floor(min + 0.2m) : null,
            MaxMonths = span.Max is { } max ? (int)Math.Ceiling(max - 0.2m) : null,
        };
        return duration is { MinMonths: < 1 or > LongestMonths } or { MaxMonths: < 1 or > LongestMonths }
            ? Unknown($"not between 1 and {LongestMonths} months")
            : new(duration, rule);
    }

    private static int? Whole(decimal? months) =>
        months is { } value && Math.Round(value) is >= 1 and <= LongestMonths and var whole ? (int)whole : null;

    private static Reading<ContractDuration> Unknown(string rule) => new(ContractDuration.Unknown, rule);

    private static decimal IsoMonths(Match iso) =>
        Part(iso, "y", "ans") + Part(iso, "m", "mois") + Part(iso, "w", "weeks") + Part(iso, "d", "days");

    private static decimal Part(Match iso, string group, string unit) =>
        iso.Groups[group] is { Success: true } number ? DurationLengths.Months(number.Value, unit) : 0;

    // "P36M", "P3Y", "P1Y6M", "P1095D", "P3Y0M0DT0H0M0S" (schema.org's Duration)
    [GeneratedRegex(@"^p(?=\d)(?:(?<y>\d{1,2})y)?(?:(?<m>\d{1,3})m)?(?:(?<w>\d{1,3})w)?(?:(?<d>\d{1,4})d)?(?:t[\d.hms]{0,20})?$")]
    private static partial Regex Iso { get; }

    // the unit itself was cut: "entre 12 et 18 mo"
    [GeneratedRegex(@"(?<=\d\s?)(\s*)moi?$|(?<=\d\s?)(\s*)mont?h?$")]
    private static partial Regex CutUnit { get; }
}
