using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>What is written at once.</summary>
internal sealed class HarvestBatch(SourceDefinition source)
{
    /// <summary>Enough for the round trips not to count; small enough to lose little.</summary>
    private const int Size = 200;

    public SourceDefinition Source { get; } = source;

    /// <summary>New or different.</summary>
    public List<(RawPosting Raw, string Hash, DateTimeOffset FirstSeen, HarvestedPage Page)> Changed { get; } = [];

    /// <summary>Postings with the hash that the store knows.</summary>
    public List<KnownPosting> Unchanged { get; } = [];

    public List<HarvestedPage> Pages { get; } = [];

    public bool IsFull => Changed.Count >= Size || Unchanged.Count >= 5 * Size || Pages.Count >= Size;
}
