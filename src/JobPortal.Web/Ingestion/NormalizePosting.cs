using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>What makes an offer's content of a raw posting; safe to call from several threads.</summary>
/// <param name="firstSeen">When the portal first saw the posting: the anchor of days without a year.</param>
internal delegate OfferContent NormalizePosting(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen);
