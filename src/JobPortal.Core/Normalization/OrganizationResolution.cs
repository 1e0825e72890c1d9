using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>What an affiliation was resolved to, and why.</summary>
/// <param name="Mention">Its Ror is null when nothing was recognized or when two organizations are too close.</param>
/// <param name="Rule">In words that an operator understands: "acronym LIFAT, city Tours agrees".</param>
public sealed record OrganizationResolution(OrganizationMention Mention, string Rule)
{
    /// <summary>ROR address of the parent that the text names beside the organization; null when it names none that is known.</summary>
    public string? ParentRor { get; init; }
}
