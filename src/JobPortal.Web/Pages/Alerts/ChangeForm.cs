using JobPortal.Core.Search;
using JobPortal.Web.Alerts;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Pages.Alerts;

/// <summary>What the manage page sends to change one alert.</summary>
public sealed class ChangeForm : AlertForm
{
    /// <summary>Of the subscription.</summary>
    public int Id { get; set; }

    /// <summary>The words of a search.</summary>
    public string? Words { get; set; }

    /// <summary>The filters that stay, one value each: "kind=phd".</summary>
    public string[] Keep { get; set; } = [];

    /// <summary>The address of another search's page; it stands for words and filters when it is given.</summary>
    public string? Address { get; set; }

    /// <summary>The search that is wanted now.</summary>
    public SearchCriteria Criteria => SearchCriteriaCodec.Read(Address is { Length: > 0 } address ? QueryOf(address) : Joined()).Criteria;

    private static string QueryOf(string address) => address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? address[(at + 1)..].Split('#')[0] : "";

    // One parameter for each filter, as the codec writes them: repeated ones would be left aside.
    private string Joined()
    {
        var filters = Keep.Select(k => k.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0], p => p[1]).Select(g => $"{g.Key}={string.Join(',', g)}");
        return string.Join('&', string.IsNullOrWhiteSpace(Words) ? filters : filters.Prepend("q=" + Uri.EscapeDataString(Words.Trim())));
    }
}

/// <summary>The filters of a search, one by one, each with a box to keep it.</summary>
public static class KeptFilters
{
    /// <param name="stored">As <see cref="StoredSearch"/> writes it.</param>
    /// <returns>The value of the box and what it says: "kind=phd" and "Thèse".</returns>
    public static IEnumerable<(string Value, string Label)> Of(Wording words, string stored)
    {
        var pairs = StoredSearch.Query(stored).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p is [not "q", _]);
        foreach (var pair in pairs)
            foreach (var value in pair[1].Split(','))
                yield return ($"{pair[0]}={value}", words.Search(StoredSearch.Write(SearchCriteriaCodec.Read($"{pair[0]}={value}").Criteria)));
    }
}
