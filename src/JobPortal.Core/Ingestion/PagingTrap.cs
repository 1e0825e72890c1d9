using System.Text.RegularExpressions;

namespace JobPortal.Core.Ingestion;

/// <summary>
/// Notices list pages without end: calendars that have a page for each day of each year, and pagers that show their last page for every
/// number. Used by one thread at a time.
/// </summary>
public sealed partial class PagingTrap
{
    /// <summary>List pages of one shape in a row that give nothing new. A year of empty months is a pause, not a trap.</summary>
    public const int BarrenPages = 13;

    private readonly Dictionary<string, int> _barren = new(StringComparer.Ordinal);

    /// <summary>Notes what a list page gave.</summary>
    /// <param name="list">Its address, with the form that was sent when there was one.</param>
    /// <param name="offers">Offers, and pages of offers, that no page before had shown.</param>
    /// <param name="lists">List pages that no page before had shown: those of another kind may lead to offers.</param>
    /// <returns>Whether this page was the one too many.</returns>
    public bool Note(string list, int offers, IEnumerable<string> lists)
    {
        var shape = Shape(list);
        // Once a trap, always a trap: the pages that still wait were asked for in the same way.
        if (_barren.GetValueOrDefault(shape) >= BarrenPages) return false;
        var isNews = offers > 0 || lists.Any(l => Shape(l) != shape && !IsTrap(l));
        _barren[shape] = isNews ? 0 : _barren.GetValueOrDefault(shape) + 1;
        return _barren[shape] == BarrenPages;
    }

    /// <summary>Whether a list page needs not be asked for.</summary>
    public bool IsTrap(string list) => _barren.GetValueOrDefault(Shape(list)) >= BarrenPages;

    // "/agenda/2026-11?page=3" and "/agenda/2027-01?page=12" have one shape; a month may be a word.
    private static string Shape(string list) => Number.Replace(Month.Replace(list, "#"), "#");

    // "2026-11-22", "page=3", "/3/"
    [GeneratedRegex(@"\d+")]
    private static partial Regex Number { get; }

    // "/agenda/novembre-2026/", "?month=nov"
    [GeneratedRegex(@"(?<![a-z])(?:janvier|january|jan|fevrier|february|feb|mars|march|mar|avril|april|apr|mai|may|juin|june|jun|juillet|july|jul|aout|august|aug|septembre|september|sep|octobre|october|oct|novembre|november|nov|decembre|december|dec)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Month { get; }
}
