namespace JobPortal.Web.Ingestion;

/// <summary>Where a harvest is.</summary>
/// <param name="Pages">Pages that were read or refused.</param>
/// <param name="Wanted">Pages known so far: it grows as lists are read.</param>
/// <param name="Found">Postings found.</param>
internal readonly record struct HarvestProgress(int Pages, int Wanted, int Found);
