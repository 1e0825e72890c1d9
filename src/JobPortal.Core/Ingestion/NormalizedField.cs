namespace JobPortal.Core.Ingestion;

/// <summary>The fields of an offer whose filling is watched. Stored as bit numbers: never renumber.</summary>
public enum NormalizedField
{
    Title = 0,

    /// <summary>Filled when it is not "other".</summary>
    Kind = 1,
    Duration = 2,

    /// <summary>The lab or employer by any name.</summary>
    Organization = 3,

    /// <summary>The organization's ROR id.</summary>
    OrganizationId = 4,
    Places = 5,
    PublicationDeadline = 6,
    ApplicationDeadline = 7,
    PublishedOn = 8,
    StartsOn = 9,
    Language = 10,
    Link = 11,
    Contacts = 12,
    Reference = 13,
    Salary = 14,
    Education = 15,
    Experience = 16,
    WorkHours = 17,
    EmploymentType = 18,
    Sections = 19,
    Attachments = 20,
}
