namespace JobPortal.Core.Offers;

/// <summary>What an operator did to a lab.</summary>
public enum OrganizationChangeKind
{
    /// <summary>The lab and another are one.</summary>
    Merge,

    /// <summary>One spelling belongs to another lab.</summary>
    Split,

    /// <summary>The lab is called otherwise.</summary>
    Rename,
}

/// <summary>
/// One decision of an operator about a lab. Rows are only ever added, or marked as undone: what holds is what <see cref="OrganizationChanges"/>
/// makes of those that are not undone, so that it holds through every reprocess and harvest and each can be taken back at any time.
/// </summary>
public sealed class OrganizationChange
{
    public int Id { get; set; }
    public OrganizationChangeKind Kind { get; set; }

    /// <summary>The lab that was changed: the one merged away, split or renamed.</summary>
    public int OrganizationId { get; set; }
    public Organization? Organization { get; set; }

    /// <summary>Merge and split: the lab that it or its spelling goes to.</summary>
    public int? TargetId { get; set; }
    public Organization? Target { get; set; }

    /// <summary>Split: the spelling as published.</summary>
    public string? Spelling { get; set; }

    /// <summary>Rename: from then on.</summary>
    public string? Name { get; set; }
    public string? Acronym { get; set; }
    public string? City { get; set; }

    /// <summary>Rename: before it.</summary>
    public string? OldName { get; set; }
    public string? OldAcronym { get; set; }
    public string? OldCity { get; set; }

    /// <summary>The operator's address.</summary>
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public string? UndoneBy { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
