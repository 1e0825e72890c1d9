namespace JobPortal.Web.Search;

/// <summary>What is counted on the page of figures, in its order.</summary>
public enum Figure
{
    /// <summary>By month of publication, closed offers too.</summary>
    Months,
    Kinds,

    /// <summary>By the longest duration announced.</summary>
    Durations,
    Regions,
    Labs,

    /// <summary>Days from publication to the deadline.</summary>
    Delays,
}

/// <summary>One value and how many offers have it.</summary>
/// <param name="Value">As a search spells it: "2026-11", "phd", "25-36", "Bretagne", a lab's slug; of delays the greatest number of days, or "over".</param>
/// <param name="Name">How to call it when the value is no name; else null.</param>
public sealed record FigureRow(string Value, string? Name, int Count);

/// <summary>All figures, for one kind of position or for all.</summary>
/// <param name="MedianDelay">Days; null when no offer has both dates.</param>
/// <param name="WithoutDelay">Offers that lack one of the two dates.</param>
public sealed record OfferFigures(IReadOnlyDictionary<Figure, IReadOnlyList<FigureRow>> Rows, int? MedianDelay, int WithoutDelay);
