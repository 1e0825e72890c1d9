using JobPortal.Core.Offers;

namespace JobPortal.Web.Search;

/// <summary>How a lab is called in lists, where its full name would fill three lines.</summary>
public static class LabName
{
    /// <summary>"ICube (Strasbourg)"; the name alone when it has no acronym.</summary>
    public static string Brief(string? acronym, string name, string? city) =>
        string.IsNullOrWhiteSpace(acronym) ? name : string.IsNullOrWhiteSpace(city) ? acronym : $"{acronym} ({city})";

    /// <summary>"ICube – Laboratoire des sciences de l'ingénieur"; the name alone when it has no acronym or holds it.</summary>
    public static string Whole(string? acronym, string name) =>
        string.IsNullOrWhiteSpace(acronym) || name.Contains(acronym, StringComparison.OrdinalIgnoreCase) ? name : $"{acronym} – {name}";

    /// <summary>Of an offer with its organization and text: the organization's, else as published; null when none was.</summary>
    public static string? Of(Offer offer) =>
        offer.Organization is { } lab ? Whole(lab.Acronym, lab.Name) : offer.Text?.Content.Organization is { } mention ? mention.Name ?? mention.Raw : null;
}
