using JobPortal.Core.Search;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>A link that leads to the form of an alert on a search.</summary>
/// <param name="Words">Key of what the link says.</param>
public sealed record WatchLink(SearchCriteria Criteria, string Words);
