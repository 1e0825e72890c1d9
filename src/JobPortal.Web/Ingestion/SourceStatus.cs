using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>How one source does: for the command <c>sources list</c> and for its public page.</summary>
/// <param name="Last">Its last harvest; null when there was none.</param>
/// <param name="LastComplete">When a harvest last read all of it.</param>
/// <param name="Open">Postings that it shows now.</param>
/// <param name="WaitsUntil">It failed and is left alone until then; null when it is not.</param>
internal sealed record SourceStatus(SourceDefinition Source, HarvestRun? Last, DateTimeOffset? LastComplete, int Open, DateTimeOffset? WaitsUntil);
