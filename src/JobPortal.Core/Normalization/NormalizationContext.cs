using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>What a posting's meaning depends on besides its page.</summary>
/// <param name="Source">For the zone of its dates.</param>
/// <param name="FirstSeen">
/// When the portal first saw the posting, in the source's zone: the anchor for days without a year when the page gives no
/// date of its own. Always the first time, so that reading the same page again later gives the same offer.
/// </param>
public sealed record NormalizationContext(SourceDefinition Source, DateOnly FirstSeen);
