namespace JobPortal.Core.Offers;

/// <summary>A lab, team, company or school with one identity and many spellings.</summary>
public sealed class Organization
{
    public int Id { get; set; }

    /// <summary>See <see cref="OrganizationMention.Key"/>. Unique.</summary>
    public required string Key { get; set; }

    /// <summary>For addresses: "lifat-tours". Unique.</summary>
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string? Acronym { get; set; }
    public string? Ror { get; set; }
    public string? City { get; set; }

    /// <summary>The lab that stands for this one since an operator merged them; never one that is merged itself. Null for almost all.</summary>
    public int? MergedIntoId { get; set; }
}

/// <summary>A spelling or a merged identity that leads to an organization; a merge is such a row, so that it can be undone.</summary>
public sealed class OrganizationAlias
{
    public int Id { get; set; }

    /// <summary>The key that is replaced, or a spelling as <see cref="OrganizationMention.SpellingKey()"/>. Unique.</summary>
    public required string Key { get; set; }

    /// <summary>The operator's decision that it follows from; null when nothing but this row says so.</summary>
    public int? ChangeId { get; set; }
    public int OrganizationId { get; set; }
    public Organization? Organization { get; set; }
    public required string AddedBy { get; set; }
    public DateTimeOffset AddedAt { get; set; }
}
