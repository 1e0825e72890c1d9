using JobPortal.Core.Feeds;
using JobPortal.Core.Search;

namespace JobPortal.Web.Pages;

/// <summary>The same as a page, for programs.</summary>
/// <param name="Path">Neutral.</param>
public sealed record FeedLink(FeedForm Form, string Path)
{
    private static readonly FeedForm[] Shown = [FeedForm.Calendar, FeedForm.Atom, FeedForm.Json, FeedForm.Csv];

    public string MediaType => FeedAddress.MediaType(Form);

    /// <summary>Of the form's name in Wording.</summary>
    public string Key => "feeds.form." + Form.ToString().ToLowerInvariant();

    public static IReadOnlyList<FeedLink> Of(SearchCriteria criteria) => [.. Shown.Select(form => new FeedLink(form, FeedAddress.Of(form, criteria)))];

    public static IReadOnlyList<FeedLink> OfLab(string slug) => [.. Shown.Select(form => new FeedLink(form, FeedAddress.OfLab(form, slug)))];

    /// <param name="key">Of the offer's address.</param>
    public static IReadOnlyList<FeedLink> OfOffer(string key) => [new(FeedForm.Calendar, FeedAddress.Calendar(key)), new(FeedForm.Api, FeedAddress.Json(key))];
}
