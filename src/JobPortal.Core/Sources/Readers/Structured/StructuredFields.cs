namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Raw fields from the properties of a job posting (schema.org 30.0), in the order of <see cref="RawFieldName"/>.</summary>
internal static class StructuredFields
{
    /// <summary>Short values that mean something to an offer and have no normalized field: kept as published, under the property's own name.</summary>
    private static readonly (string Key, string Name)[] Kept =
    [
        ("joblocationtype", "jobLocationType"), ("applicantlocationrequirements", "applicantLocationRequirements"), ("totaljobopenings", "totalJobOpenings"),
        ("industry", "industry"), ("occupationalcategory", "occupationalCategory"), ("relevantoccupation", "relevantOccupation"),
        ("directapply", "directApply"), ("jobimmediatestart", "jobImmediateStart"), ("experienceinplaceofeducation", "experienceInPlaceOfEducation"),
    ];

    public static IEnumerable<RawField> Of(StructuredReading reading, StructuredValue.Item posting, SourceDefinition source)
    {
        foreach (var (name, value, property) in All(reading, posting))
        {
            int? max = source.MaxLengths.TryGetValue(name, out var limit) ? limit : null;
            if (value is { Length: > 0 }) yield return new RawField(name, value, -1, max, property);
        }
    }

    private static IEnumerable<(string Name, string? Value, string Property)> All(StructuredReading reading, StructuredValue.Item posting)
    {
        IReadOnlyList<StructuredValue> Values(params ReadOnlySpan<string> keys) => reading.Values(posting, keys);
        string? First(Func<StructuredReading, StructuredValue, string?> read, params ReadOnlySpan<string> keys) => Each(read, keys) is [var first, ..] ? first : null;
        string[] Each(Func<StructuredReading, StructuredValue, string?> read, params ReadOnlySpan<string> keys) => [.. Values(keys).Select(v => read(reading, v)).OfType<string>().Distinct()];

        yield return (RawFieldName.Title, reading.Line(posting, "title", "name", "headline"), "title");
        yield return (RawFieldName.HiringOrganization, StructuredParts.Employer(reading, posting), "hiringOrganization");
        yield return ("parentOrganization", StructuredParts.Parent(reading, posting), "parentOrganization");
        yield return (RawFieldName.JobDuration, First(StructuredParts.Length, "jobduration", "contractduration", "duration"), "jobDuration");
        foreach (var (name, value, property) in Dates(reading, posting)) yield return (name, value, property);
        var employer = StructuredParts.Name(reading, posting, "hiringorganization", "hiringorganisation");
        foreach (var place in StructuredPlaces.Of(reading, Values("joblocation"), employer)) yield return (RawFieldName.JobLocation, place, "jobLocation");
        yield return (RawFieldName.EmploymentType, Joined(Each((r, v) => LastPart(r.Line(v)), "employmenttype")), "employmentType");
        yield return (RawFieldName.WorkHours, Joined(reading.Lines(posting, "workhours")), "workHours");
        yield return (RawFieldName.BaseSalary, Pay(reading, posting), "baseSalary");
        yield return (RawFieldName.EducationRequirements, Joined(Each(StructuredParts.Education, "educationrequirements")), "educationRequirements");
        yield return (RawFieldName.ExperienceRequirements, Joined(Each(StructuredParts.Experience, "experiencerequirements")), "experienceRequirements");
        yield return (RawFieldName.Identifier, First(StructuredParts.Reference, "identifier"), "identifier");
        foreach (var contact in Each(StructuredParts.Contact, "applicationcontact")) yield return (RawFieldName.Contact, contact, "applicationContact");
        yield return (RawFieldName.Language, reading.Line(posting, "inlanguage"), "inLanguage");
        foreach (var (key, name) in Kept) yield return (name, Joined(Each((r, v) => LastPart(r.Line(v)), key)), name);
    }

    // A site that gives both means by validThrough until when it shows the offer.
    private static IEnumerable<(string Name, string? Value, string Property)> Dates(StructuredReading reading, StructuredValue.Item posting)
    {
        var until = reading.Line(posting, "validthrough");
        var deadline = reading.Line(posting, "applicationdeadline", "closingdate");
        if (deadline is not null && until is not null) yield return (RawFieldName.PublicationDeadline, until, "validThrough");
        yield return (RawFieldName.ApplicationDeadline, deadline ?? until, deadline is null ? "validThrough" : "applicationDeadline");
        yield return (RawFieldName.DatePosted, reading.Line(posting, "dateposted", "datepublished"), "datePosted");
        yield return (RawFieldName.JobStartDate, reading.Line(posting, "jobstartdate"), "jobStartDate");
    }

    // What the employer says before what somebody estimates.
    private static string? Pay(StructuredReading reading, StructuredValue.Item posting) =>
        StructuredPay.Of(reading, posting, reading.Values(posting, "basesalary", "salary")) ?? StructuredPay.Of(reading, posting, reading.Values(posting, "estimatedsalary"));

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;

    // "http://schema.org/FULL_TIME"
    private static string? LastPart(string? value) =>
        value is not null && value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && value.Contains("schema.org/", StringComparison.OrdinalIgnoreCase)
            ? value[(value.LastIndexOf('/') + 1)..]
            : value;
}
