using JobPortal.Core.Offers;

namespace JobPortal.Web.Pages;

/// <summary>Links that narrow a page to one kind of position.</summary>
/// <param name="Path">The neutral address of the page for a kind, or for all.</param>
/// <param name="Label">What the links choose, for those who hear the page.</param>
public sealed record KindLinks(Func<PositionKind?, string> Path, PositionKind? Chosen, string Label);
