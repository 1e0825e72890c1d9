using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Ingestion;

/// <summary>A new or changed posting of a run that is not judged yet, or that is in quarantine. No offer shows it.</summary>
public sealed class HeldPosting
{
    public int Id { get; set; }
    public int RunId { get; set; }
    public HarvestRun? Run { get; set; }
    public required string Source { get; set; }

    /// <summary>Unique within the run.</summary>
    public required string Identity { get; set; }
    public required string ContentHash { get; set; }
    public required RawPosting Raw { get; set; }
    public required OfferContent Content { get; set; }
    public int RawPageId { get; set; }
    public RawPage? RawPage { get; set; }

    /// <summary>What the page was read as.</summary>
    public PageRole PageRole { get; set; }

    /// <summary>What the list that led to the page said of the offer.</summary>
    public IReadOnlyList<RawField> Known { get; set; } = [];
}
