using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Raw fields from an item's own elements: those that the source file names, else those whose names everybody understands.</summary>
internal static partial class FeedFields
{
    // Elements in the order of trust; the first that has a value is taken. Names as FeedNode.Key.
    private static readonly (string Field, string[] Names)[] Known =
    [
        (RawFieldName.HiringOrganization, ["hiringorganization", "company", "companyname", "employer", "employername", "organization", "organisation", "univ", "university", "institution"]),
        (RawFieldName.JobDuration, ["jobduration", "contractduration", "durationofcontract", "contractlength"]),
        (RawFieldName.PublicationDeadline, ["enddate", "expirationdate", "expirydate", "expiredate", "dateexpires", "dateexpired", "expires", "expiry"]),
        (RawFieldName.ApplicationDeadline, ["applicationdeadline", "deadline", "closingdate", "validthrough", "dateclosing", "applicationclosingdate", "datelimite"]),
        (RawFieldName.DatePosted, ["pubdate", "published", "dateposted", "datepublished", "issued", "date", "postdate", "publicationdate", "created", "updated", "modified", "datemodified"]),
        (RawFieldName.JobStartDate, ["jobstartdate", "startdate", "startingdate"]),
        (RawFieldName.EmploymentType, ["employmenttype", "jobtype", "contracttype", "typeofcontract", "typecontrat", "positiontype"]),
        (RawFieldName.WorkHours, ["workhours", "workinghours", "workingtime"]),
        (RawFieldName.BaseSalary, ["basesalary", "salary", "salaryrange", "jobsalary"]),
        (RawFieldName.EducationRequirements, ["educationrequirements", "education", "educationlevel", "degree"]),
        (RawFieldName.ExperienceRequirements, ["experiencerequirements", "experience"]),
        (RawFieldName.Identifier, ["reference", "referencenumber", "referenceid", "ref", "jobid", "jobreference", "requisitionid", "reqid", "identifier"]),
        (RawFieldName.Contact, ["applicationcontact", "contact", "contactemail"]),
        (RawFieldName.Language, ["inlanguage", "language"]),
    ];

    /// <summary>In the order of the table; a value that is cut at the source says so.</summary>
    public static IReadOnlyList<RawField> Of(SourceDefinition source, FeedNode item)
    {
        var values = FeedSpaces.Values(item).Where(e => e.Nodes.Count > 0 || e["label"] is not null || e["term"] is not null).ToArray();
        var fields = new List<RawField>();
        if (Title(source, values) is { } title) fields.Add(title);
        foreach (var (field, names) in Known)
        {
            var own = Named(source, values, field);
            if (own.Count == 0 && names.Select(n => values.FirstOrDefault(v => v.Key == n && Value(v).Length > 0)).FirstOrDefault(v => v is not null) is { } found)
                own = [Field(field, found)];
            fields.AddRange(own.Count > 0 || field != RawFieldName.EmploymentType ? own : Categories(values));
        }

        var places = Named(source, values, RawFieldName.JobLocation);
        fields.AddRange(places.Count > 0 ? places : FeedPlace.Of(values));
        fields.AddRange(Named(source, values, RawFieldName.NetworkLink));
        return [.. fields.Select(f => source.MaxLengths.TryGetValue(f.Name, out var limit) ? f with { MaxLength = limit } : f)];
    }

    public static string Value(FeedNode node)
    {
        // <location><city>Lyon</city><country>France</country></location>
        var parts = node.Elements.Any(e => e.Nodes.Count > 0) && node["type"] is null ? node.Elements.Select(e => FeedText.Plain(e.AllText())) : [FeedText.Plain(node.AllText())];
        var text = string.Join(", ", parts.Where(p => p.Length > 0));
        return text.Length > 0 ? text : FeedText.Plain(node["label"] ?? node["term"] ?? "");
    }

    private static RawField? Title(SourceDefinition source, FeedNode[] values)
    {
        if (Named(source, values, RawFieldName.Title) is [var named, ..]) return named;
        var title = Array.Find(values, v => v.Key is "title" or "jobtitle" or "positiontitle" && FeedText.Plain(v.AllText()).Length > 0)
            ?? Array.Find(values, v => v.Key is "name" or "label" or "headline" && FeedText.Plain(v.AllText()).Length > 0);
        return title is null ? null : new RawField(RawFieldName.Title, FeedText.Plain(title.AllText()));
    }

    private static List<RawField> Named(SourceDefinition source, FeedNode[] values, string field)
    {
        if (!source.Feed.Fields.TryGetValue(field, out var names)) return [];
        var keys = names.Select(FeedNode.KeyOf);
        return [.. keys.SelectMany(k => values.Where(v => v.Key == k)).Select(v => Field(field, v)).Where(f => f.Value.Length > 0).DistinctBy(f => f.Value)];
    }

    private static RawField Field(string field, FeedNode node)
    {
        var value = Value(node);
        // "University X via Portal Y": who wrote the item and through whom it came. The organization is who wrote it.
        if (field == RawFieldName.HiringOrganization && node.Key is "creator" or "author" && Via.Match(value) is { Success: true } via) value = value[..via.Index];
        return new RawField(field, value, Label: node.Name);
    }

    // "CDD Doctorant", "Full-time": among categories that are subjects, those that say what kind of contract it is.
    private static IEnumerable<RawField> Categories(FeedNode[] values) =>
        values.Where(v => v.Key is "category" or "subject" or "tags" or "tag").Select(v => (v.Name, Text: Value(v))).DistinctBy(c => c.Text)
            .Where(c => c.Text.Length < 80 && Contract.IsMatch(LabelText.Fold(c.Text))).Take(1)
            .Select(c => new RawField(RawFieldName.EmploymentType, c.Text, Label: c.Name));

    // " via EURAXESS France"
    [GeneratedRegex(@"\s+via\s+\S")]
    private static partial Regex Via { get; }

    // "cdd doctorant/contrat doctoral", "phd position", "full-time", "stage"
    [GeneratedRegex(@"\b(?:cdd|cdi|stages?|theses?|doctorante?s?|doctorat|contrat|contractuel(?:le)?|titulaire|alternance|apprentissage|phd|ph\.d|post-?\s?doc\w*|internships?|full[- ]time|part[- ]time|temps (?:plein|partiel|complet)|temporary|permanent|fixed[- ]term|tenure\S*|contract|postes?|position)\b")]
    private static partial Regex Contract { get; }
}
