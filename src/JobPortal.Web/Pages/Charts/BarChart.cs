using System.Globalization;

namespace JobPortal.Web.Pages.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Href">Of the search that lists what it counts; null when no search says it.</param>
public sealed record ChartBar(string Label, int Count, string? Href = null);

/// <summary>
/// Bars drawn on the server. Widths are percentages and heights pixels, so that the words in it stay as large as the page's on any screen;
/// a chart in a viewBox would shrink them with it.
/// </summary>
public sealed record BarChart(string Id, string Title, IReadOnlyList<ChartBar> Bars)
{
    /// <summary>Pixels of a row: a line of words and a bar below it.</summary>
    public const int RowHeight = 36;

    /// <summary>Pixels of standing bars, without the words under them.</summary>
    public const int StandingHeight = 150;

    public int Most => Math.Max(1, Bars.Count == 0 ? 1 : Bars.Max(b => b.Count));

    /// <summary>Of the whole width: "37.5%".</summary>
    public string Width(ChartBar bar) => Percent(100.0 * bar.Count / Most);

    /// <summary>Left edge of the n-th standing bar.</summary>
    public string Left(int n) => Percent(100.0 * n / Bars.Count);

    /// <summary>Middle of the n-th standing bar.</summary>
    public string Middle(int n) => Percent(100.0 * (n + 0.5) / Bars.Count);

    /// <summary>Of a standing bar, with a gap to the next.</summary>
    public string StandingWidth => Percent(82.0 / Bars.Count);

    /// <summary>Pixels: at least one when there is anything.</summary>
    public int Height(ChartBar bar) => bar.Count == 0 ? 0 : Math.Max(1, StandingHeight * bar.Count / Most);

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
