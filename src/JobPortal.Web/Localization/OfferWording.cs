using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Core.Search;

namespace JobPortal.Web.Localization;

/// <summary>Values of offers and filters in words.</summary>
public static class OfferWording
{
    extension(Wording words)
    {
        public string Kind(PositionKind kind) => words["kind." + SearchSpelling.Of(kind)];

        public string Bucket(DurationBucket bucket) => words["bucket." + SearchSpelling.Of(bucket)];

        public string Closes(ClosingWindow window) => words["closes." + SearchSpelling.Of(window)];

        public string Status(OfferStatus status) => words["status." + SearchSpelling.Of(status)];

        public string Sort(SortOrder sort) => words["sort." + SearchSpelling.Of(sort)];

        /// <summary>A value of the filter by region: "Bretagne" is its own name, "35" is "Ille-et-Vilaine (35)".</summary>
        public string Area(string area) => FrenchDepartments.Find(area) is { } department ? words.Of("department", department.Name, department.Code) : area;

        /// <summary>A language by its ISO 639-1 code.</summary>
        public string LanguageName(string code) => words.Has("language." + code) ? words["language." + code] : words.Of("language.other", code);

        /// <summary>"36 mois (+12)", "12 à 18 mois", "jusqu'à 24 mois", "permanent"; what could not be read is quoted as published.</summary>
        public string Duration(ContractDuration duration)
        {
            if (duration.Permanent) return words["duration.permanent"];
            if (!duration.IsKnown) return string.IsNullOrWhiteSpace(duration.Raw) ? words["duration.unknown"] : words.Of("quote", duration.Raw);
            var length = words.Months(duration.MinMonths, duration.MaxMonths);
            if (duration.ExtensionMonths is { } extension) return words.Of("duration.plus", length, extension);
            return duration.Extendable ? words.Of("duration.extendable", length) : length;
        }

        private string Months(int? min, int? max) => (min, max) switch
        {
            ({ } low, { } high) when low == high => words.Count("duration.months", low),
            ({ } low, { } high) => words.Of("duration.range", low, high),
            (null, { } high) => words.Of("duration.upTo", high),
            ({ } low, null) => words.Of("duration.from", low),
            (null, null) => "",
        };

        /// <summary>"2 100 à 2 400 EUR brut par mois"; the raw text when no amount was read; null when nothing was published.</summary>
        public string? Pay(Salary salary)
        {
            if ((salary.Min ?? salary.Max) is not { } low) return salary.Raw;
            var currency = salary.Currency is null or "EUR" ? "€" : salary.Currency;
            var amount = salary.Max is { } high && high != low
                ? words.Of("salary.range", words.Amount(low), words.Amount(high), currency)
                : words.Of("salary.one", words.Amount(low), currency);
            return salary.Period is { } period ? $"{amount} {words["salary." + PeriodKey(period)]}" : amount;
        }

        private string Amount(decimal amount) => words.Number((int)decimal.Round(amount));
    }

    private static string PeriodKey(SalaryPeriod period) => period switch
    {
        SalaryPeriod.Hour => "hour",
        SalaryPeriod.Day => "day",
        SalaryPeriod.Week => "week",
        SalaryPeriod.Month => "month",
        SalaryPeriod.Year => "year",
    };
}
