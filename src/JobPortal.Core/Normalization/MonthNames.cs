namespace JobPortal.Core.Normalization;

/// <summary>Months in French and English, long and short, as they stand in folded text.</summary>
internal static class MonthNames
{
    public const string English = "january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov|december|dec";

    public const string Any = English + "|janvier|janv|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|octobre|novembre|decembre";

    /// <summary>1 to 12 for a name that <see cref="Any"/> matched.</summary>
    public static int Number(ReadOnlySpan<char> folded) => folded[..3] switch
    {
        "jan" => 1,
        "fev" or "feb" => 2,
        "mar" => 3,
        "avr" or "apr" => 4,
        "mai" or "may" => 5,
        "jun" => 6,
        "jui" => folded.StartsWith("juil") ? 7 : 6,
        "jul" => 7,
        "aou" or "aug" => 8,
        "sep" => 9,
        "oct" => 10,
        "nov" => 11,
        _ => 12,
    };
}
