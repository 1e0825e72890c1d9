namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Pay in every shape that the vocabulary allows, as one line: "2100 EUR - 2500 EUR / MONTH".</summary>
internal static class StructuredPay
{
    private const int MaxDepth = 4;

    /// <param name="posting">For the currency and the unit that stand beside the pay.</param>
    public static string? Of(StructuredReading reading, StructuredValue.Item posting, IReadOnlyList<StructuredValue> pays)
    {
        var outer = new Unit(reading.Line(posting, "salarycurrency"), StructuredQuantity.Period(reading.Line(posting, "salaryunit", "unittext")));
        return pays.Select(p => Line(reading, p, outer, 0)).OfType<string>().FirstOrDefault();
    }

    private readonly record struct Unit(string? Currency, string? Period);

    private static string? Line(StructuredReading reading, StructuredValue pay, Unit outer, int depth)
    {
        if (depth > MaxDepth) return null;
        if (pay is not StructuredValue.Item item) return StructuredQuantity.Number(reading, pay) is { } amount ? Written(amount, null, outer) : null;
        var unit = new Unit(
            reading.Line(item, "currency", "pricecurrency", "currencycode", "salarycurrency") ?? outer.Currency,
            StructuredQuantity.Period(reading.Line(item, "unittext", "unitcode", "duration", "unit", "referencequantity", "billingduration")) ?? outer.Period);
        if (Bounds(reading, item) is { } bounds) return Written(bounds.Min, bounds.Max, unit);
        return OfValues(reading, reading.Values(item, "value", "price", "amount", "median"), unit, depth) ?? (reading.Line(item, "@text", "description") is { } text ? Written(text, null, unit) : null);
    }

    // [2000, 2500] is a range; of several amounts with units of their own the first.
    private static string? OfValues(StructuredReading reading, IReadOnlyList<StructuredValue> values, Unit unit, int depth) => values switch
    {
        [StructuredValue.Number from, StructuredValue.Number to] => Written(StructuredQuantity.Number(reading, from), StructuredQuantity.Number(reading, to), unit),
        _ => values.Select(v => Line(reading, v, unit, depth + 1)).OfType<string>().FirstOrDefault(),
    };

    private static (string? Min, string? Max)? Bounds(StructuredReading reading, StructuredValue.Item item)
    {
        foreach (var (low, high) in new[] { ("minvalue", "maxvalue"), ("minprice", "maxprice"), ("min", "max"), ("percentile10", "percentile90"), ("percentile25", "percentile75") })
        {
            var (min, max) = (Number(low), Number(high));
            if (min is not null || max is not null) return (min ?? "", max ?? "");
        }

        return null;

        string? Number(string key) => reading.Values(item, key) is [var value, ..] ? StructuredQuantity.Number(reading, value) : null;
    }

    // "" is a bound that is not given; a null maximum is no range.
    private static string? Written(string? min, string? max, Unit unit)
    {
        var text = (min, max) switch
        {
            (null or "", null or "") => null,
            ({ } only, null) => With(only, unit.Currency),
            ({ } low, "") => $"minimum {With(low, unit.Currency)}",
            (null or "", { } high) => $"maximum {With(high, unit.Currency)}",
            ({ } low, { } high) when low == high => With(low, unit.Currency),
            ({ } low, { } high) => $"{With(low, unit.Currency)} - {With(high, unit.Currency)}",
        };
        return text is null || unit.Period is null || !text.Any(char.IsAsciiDigit) ? text : $"{text} / {unit.Period}";
    }

    private static string With(string amount, string? currency) =>
        currency is null || amount.AsSpan().ContainsAny("€$£") || amount.Contains(currency, StringComparison.OrdinalIgnoreCase) || !amount.Any(char.IsAsciiDigit) ? amount : $"{amount} {currency}";
}
