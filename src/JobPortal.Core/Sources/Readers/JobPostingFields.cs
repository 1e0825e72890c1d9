namespace JobPortal.Core.Sources.Readers;

/// <summary>Raw fields from the properties of a schema.org/JobPosting item.</summary>
internal static class JobPostingFields
{
    private static readonly (string Property, string Field)[] Fields =
    [
        ("title", RawFieldName.Title),
        ("hiringOrganization", RawFieldName.HiringOrganization),
        ("jobLocation", RawFieldName.JobLocation),
        ("datePosted", RawFieldName.DatePosted),
        ("validThrough", RawFieldName.ApplicationDeadline),
        ("employmentType", RawFieldName.EmploymentType),
        ("jobDuration", RawFieldName.JobDuration),
        ("jobStartDate", RawFieldName.JobStartDate),
        ("workHours", RawFieldName.WorkHours),
        ("baseSalary", RawFieldName.BaseSalary),
        ("estimatedSalary", RawFieldName.BaseSalary),
        ("educationRequirements", RawFieldName.EducationRequirements),
        ("experienceRequirements", RawFieldName.ExperienceRequirements),
        ("identifier", RawFieldName.Identifier),
        ("applicationContact", RawFieldName.Contact),
        ("inLanguage", RawFieldName.Language),
    ];

    public static IEnumerable<RawField> Of(PageText page, SourceDefinition source, MicrodataItem posting)
    {
        foreach (var property in posting.Properties)
        {
            var field = Array.Find(Fields, f => f.Property.Equals(property.Name, StringComparison.OrdinalIgnoreCase)).Field;
            if (field is null || Text(field, property) is not { Length: > 0 } text) continue;
            var start = property.Hidden || property.Item is not null ? Located(page, property, text) : Start(page, property);
            int? max = source.MaxLengths.TryGetValue(field, out var limit) ? limit : null;
            yield return new RawField(field, text, start, max, property.Name);
        }
    }

    private static string Text(string field, MicrodataProperty property)
    {
        if (property.Item is not { } item) return property.Text.Replace('\n', ' ');
        return field switch
        {
            RawFieldName.JobLocation => Place(item) ?? property.Text,
            RawFieldName.BaseSalary => property.Text.Any(char.IsAsciiDigit) ? property.Text.Replace('\n', ' ') : Amount(item),
            RawFieldName.Contact => Joined(" ", item["name"], item["email"], item["telephone"]) ?? property.Text,
            _ => Joined(" ", item["value"] ?? item["name"] ?? item["credentialCategory"] ?? item["monthsOfExperience"]) ?? property.Text.Replace('\n', ' '),
        };
    }

    // Where only the locality is given, as on the CNRS' portal, it is the value.
    private static string? Place(MicrodataItem place)
    {
        var address = place["address"];
        if (address is { Item: null }) return address.Text;
        var parts = address?.Item ?? place;
        var town = Joined(" ", parts["postalCode"], parts["addressLocality"]);
        var around = new[] { parts["streetAddress"]?.Text, town, parts["addressRegion"]?.Text, Country(parts) };
        var text = string.Join(", ", around.Where(p => !string.IsNullOrWhiteSpace(p))).Replace('\n', ' ');
        return text.Length > 0 ? text : place["name"]?.Text;
    }

    private static string? Country(MicrodataItem address) =>
        address["addressCountry"] is { } country ? country.Item?["name"]?.Text ?? country.Text : null;

    private static string Amount(MicrodataItem salary)
    {
        var value = salary["value"];
        var amount = value?.Item ?? salary;
        var range = Joined(" - ", amount["minValue"], amount["maxValue"]) ?? amount["value"]?.Text ?? value?.Text;
        return string.Join(' ', new[] { range, salary["currency"]?.Text, (amount["unitText"] ?? salary["unitText"])?.Text }.Where(p => !string.IsNullOrWhiteSpace(p)));
    }

    private static string? Joined(string separator, params MicrodataProperty?[] parts)
    {
        var texts = parts.Select(p => p?.Text).Where(t => !string.IsNullOrWhiteSpace(t)).ToArray();
        return texts.Length > 0 ? string.Join(separator, texts) : null;
    }

    private static int Located(PageText page, MicrodataProperty property, string text) =>
        page.Inside(property.Token).Contains(text, StringComparison.Ordinal) ? Start(page, property) : -1;

    private static int Start(PageText page, MicrodataProperty property)
    {
        var start = page.Tokens[property.Token].Start;
        while (start < page.Text.Length && page.Text[start] is ' ' or '\n') start++;
        return start;
    }
}
