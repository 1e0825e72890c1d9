using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages;

/// <summary>How the values of filters are called on the page.</summary>
/// <param name="Labs">Brief names by slug, of the labs that exist.</param>
/// <param name="SourceTitle">The title of a source by its name.</param>
public sealed record FilterNames(Wording Words, IReadOnlyDictionary<string, string> Labs, Func<string, string> SourceTitle);
