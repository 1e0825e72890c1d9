namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Employers, contacts, lengths, references and requirements as one line each.</summary>
internal static class StructuredParts
{
    /// <summary>"LIFAT, Université de Tours": the unit before its employer, as affiliations are written.</summary>
    public static string? Employer(StructuredReading reading, StructuredValue.Item posting)
    {
        var employer = Name(reading, posting, "hiringorganization", "hiringorganisation");
        var unit = Name(reading, posting, "employmentunit") ?? Department(reading, posting);
        return unit is null || employer?.Contains(unit, StringComparison.OrdinalIgnoreCase) == true ? employer
            : employer is null || unit.Contains(employer, StringComparison.OrdinalIgnoreCase) ? unit : $"{unit}, {employer}";
    }

    /// <summary>The employer alone, without its unit.</summary>
    public static string? Name(StructuredReading reading, StructuredValue.Item item, params ReadOnlySpan<string> keys) =>
        reading.Values(item, keys).Select(v => Named(reading, v)).OfType<string>().FirstOrDefault();

    public static string? Parent(StructuredReading reading, StructuredValue.Item posting) =>
        reading.Values(posting, "hiringorganization", "hiringorganisation").OfType<StructuredValue.Item>().Select(o => Name(reading, o, "parentorganization")).OfType<string>().FirstOrDefault();

    /// <summary>Name, e-mail addresses, telephone of a person or an office to ask.</summary>
    public static string? Contact(StructuredReading reading, StructuredValue value)
    {
        if (value is not StructuredValue.Item item) return reading.Line(value) is { } text ? WithoutScheme(text) : null;
        var parts = reading.Lines(item, "name").Concat(reading.Lines(item, "email").Select(WithoutScheme)).Concat(reading.Lines(item, "telephone")).ToArray();
        return parts.Length > 0 ? string.Join(' ', parts) : reading.Line(item, "contacttype", "url", "@text");
    }

    /// <summary>"P36M", "36 MONTH", "12 - 18 MONTH".</summary>
    public static string? Length(StructuredReading reading, StructuredValue value)
    {
        if (value is not StructuredValue.Item item) return StructuredQuantity.Number(reading, value);
        var unit = StructuredQuantity.Period(reading.Line(item, "unittext", "unitcode"));
        var (min, max) = (Part("minvalue"), Part("maxvalue"));
        var amount = (min, max) switch
        {
            (null, null) => Part("value", "@value", "duration", "name", "@text"),
            (_, null) => $"minimum {min}",
            (null, _) => $"maximum {max}",
            _ => min == max ? min : $"{min} - {max}",
        };
        return amount is null || unit is null || !char.IsAsciiDigit(amount[^1]) ? amount : $"{amount} {unit}";

        string? Part(params ReadOnlySpan<string> keys) => reading.Values(item, keys) is [var first, ..] ? StructuredQuantity.Number(reading, first) : null;
    }

    /// <summary>The value of a reference. Its name is who gave it, mostly the employer, and no reference.</summary>
    public static string? Reference(StructuredReading reading, StructuredValue value) =>
        value is StructuredValue.Item item ? reading.Line(item, "value", "propertyid", "@value", "@text") : reading.Line(value);

    /// <summary>The degree asked for.</summary>
    public static string? Education(StructuredReading reading, StructuredValue value) => value is StructuredValue.Item item
        ? string.Join(", ", reading.Lines(item, "credentialcategory").Concat(reading.Lines(item, "educationallevel")).Concat(reading.Lines(item, "name", "description", "@value", "value", "@text")).Distinct()) is { Length: > 0 } text ? text : null
        : reading.Line(value);

    /// <summary>"24 months", or the text.</summary>
    public static string? Experience(StructuredReading reading, StructuredValue value)
    {
        if (value is not StructuredValue.Item item) return reading.Line(value);
        var months = reading.Values(item, "monthsofexperience") is [var first, ..] ? StructuredQuantity.Number(reading, first) : null;
        return months is null ? reading.Line(item, "description", "name", "@value", "value", "@text") : months.All(char.IsAsciiDigit) ? $"{months} months" : months;
    }

    private static string? Department(StructuredReading reading, StructuredValue.Item posting) =>
        reading.Values(posting, "hiringorganization", "hiringorganisation").OfType<StructuredValue.Item>().Select(o => Name(reading, o, "department")).OfType<string>().FirstOrDefault();

    private static string? Named(StructuredReading reading, StructuredValue value) => value switch
    {
        StructuredValue.Item item => reading.Line(item, "name", "legalname", "alternatename", "@value", "@text"),
        // The address of a site is no name, but what the page says of it may hold one.
        _ => reading.Line(value) is not { } text ? null
            : !text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.StartsWith('#') ? text
            : reading.Called(text) is { } called ? reading.Line(called, "name", "legalname") : null,
    };

    private static string WithoutScheme(string email) => email.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(email["mailto:".Length..].Split('?')[0]) : email;
}
