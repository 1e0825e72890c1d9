using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;

namespace JobPortal.Web.Pages.Charts;

/// <summary>The figures in words: what a row is called, and the search that lists its offers.</summary>
internal static class FigureText
{
    public static string Name(Figure figure) => figure.ToString().ToLowerInvariant();

    public static BarChart Chart(OfferFigures figures, Figure figure, PositionKind? kind, Wording words) => new(
        Name(figure), words["statistics." + Name(figure)],
        [.. figures.Rows[figure].Select(row => new ChartBar(Label(figure, row, words), row.Count, Criteria(figure, row, kind) is { } criteria ? words.Path(SearchView.Path(criteria)) : null))]);

    public static string Label(Figure figure, FigureRow row, Wording words) => figure switch
    {
        Figure.Months => words.Month(row.Value),
        Figure.Kinds => words["kind." + row.Value],
        Figure.Durations => words["bucket." + row.Value],
        Figure.Regions => row.Value,
        Figure.Labs => row.Name ?? row.Value,
        Figure.Delays => words["delay." + row.Value],
    };

    private static SearchCriteria? Criteria(Figure figure, FigureRow row, PositionKind? kind)
    {
        var criteria = new SearchCriteria { Kinds = kind is { } only ? [only] : [] };
        return figure switch
        {
            Figure.Months or Figure.Delays => null,
            // A search takes a range into every bucket that it touches, this figure into one: the two would not agree.
            Figure.Durations => null,
            Figure.Kinds => SearchCriteriaCodec.Read("kind=" + row.Value).Criteria,
            Figure.Regions => criteria with { Regions = [row.Value] },
            Figure.Labs => criteria with { Labs = [row.Value] },
        };
    }
}
