using JobPortal.Core.Sources.Readers.Structured;

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

    private static readonly StructuredReading Reading = new(new StructuredGraph([]), null);

    public static IEnumerable<RawField> Of(PageText page, SourceDefinition source, MicrodataItem posting)
    {
        foreach (var property in posting.Properties)
        {
            // "name" is the title where nothing else is.
            if (property.Name.Equals("name", StringComparison.OrdinalIgnoreCase) && posting["title"] is not null) continue;
            var field = Array.Find(Fields, f => f.Property.Equals(property.Name, StringComparison.OrdinalIgnoreCase)).Field;
            if (field is not null && property.Item is null && !HasCurrencyBeside(posting, field))
            {
                if (property.Text.Length > 0) yield return AsShown(page, source, property, field);
            }
            else
            {
                foreach (var read in StructuredFields.Of(Reading, MicrodataValues.Of(Around(posting, property)), source))
                    yield return read with { Start = Located(page, property, read.Value), Label = property.Name };
            }
        }
    }

    // The currency of a bare amount stands in a property of its own.
    private static bool HasCurrencyBeside(MicrodataItem posting, string field) => field == RawFieldName.BaseSalary && posting["salaryCurrency"] is not null;

    private static IEnumerable<MicrodataProperty> Around(MicrodataItem posting, MicrodataProperty property) =>
        posting.Properties.Where(p => p == property || p.Name.Equals("salaryCurrency", StringComparison.OrdinalIgnoreCase));

    private static RawField AsShown(PageText page, SourceDefinition source, MicrodataProperty property, string field)
    {
        var text = property.Text.Replace('\n', ' ');
        int? max = source.MaxLengths.TryGetValue(field, out var limit) ? limit : null;
        return new RawField(field, text, property.Hidden ? Located(page, property, text) : Start(page, property), max, property.Name);
    }

    private static int Located(PageText page, MicrodataProperty property, string text) =>
        page.Inside(property.Token).IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? Start(page, property) + at : -1;

    private static int Start(PageText page, MicrodataProperty property)
    {
        var start = page.Tokens[property.Token].Start;
        while (start < page.Text.Length && page.Text[start] is ' ' or '\n') start++;
        return start;
    }
}
