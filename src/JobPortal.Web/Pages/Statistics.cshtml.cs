using System.Text;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;
using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Pages.Charts;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>The offers in figures, under <c>/statistics?kind=phd</c>; with <c>figure=labs</c> one of them as a CSV file.</summary>
public sealed class StatisticsModel(OfferStatistics statistics, Wording words) : PageModel
{
    public OfferFigures Figures { get; private set; } = null!;

    /// <summary>Only these; null for all.</summary>
    public PositionKind? Kind { get; private set; }

    public bool IsEmpty => Figures.Rows.Values.All(rows => rows.All(r => r.Count == 0));

    public async Task<IActionResult> OnGetAsync(string? kind, string? figure, CancellationToken cancellationToken)
    {
        Kind = KindOf(kind);
        Figures = await statistics.OfAsync(Kind, cancellationToken);
        if (figure is null) return Page();
        foreach (var known in Enum.GetValues<Figure>())
            if (FigureText.Name(known) == figure) return File(Csv(known), "text/csv; charset=utf-8", $"jobportal-{figure}.csv");
        return NotFound();
    }

    /// <summary>Figures that stand as columns over time or length; the others lie, because their names are long.</summary>
    public static bool Stands(Figure figure) => figure is Figure.Months;

    public BarChart Chart(Figure figure) => FigureText.Chart(Figures, figure, Kind, words);

    public static string Path(PositionKind? kind) => kind is { } only ? "/statistics?kind=" + SearchSpelling.Of(only) : "/statistics";

    public string CsvPath(Figure figure) => Path(Kind) + (Kind is null ? "?" : "&") + "figure=" + FigureText.Name(figure);

    internal static PositionKind? KindOf(string? spelling) => SearchCriteriaCodec.Read("kind=" + Uri.EscapeDataString(spelling ?? "")).Criteria.Kinds is [var kind] ? kind : null;

    // With a byte order mark: without it Excel reads "é" as two letters.
    private byte[] Csv(Figure figure)
    {
        var csv = new StringBuilder("\uFEFF").Append(CsvLine.Of(words[$"statistics.{FigureText.Name(figure)}.label"], words["statistics.count"]));
        foreach (var row in Figures.Rows[figure])
            csv.Append(CsvLine.Of(figure == Figure.Months ? row.Value : FigureText.Label(figure, row, words), row.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
