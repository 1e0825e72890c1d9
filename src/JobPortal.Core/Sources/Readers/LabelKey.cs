using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>How a label looks, told from the element that holds it.</summary>
internal static class LabelKey
{
    public static string Of(IElement element) => element.LocalName switch
    {
        "dt" => LabelCandidate.Term,
        "th" or "td" => LabelsItsRow(element) ? LabelCandidate.Cell : LabelCandidate.Plain,
        "h2" or "h3" or "h4" or "h5" or "h6" => element.LocalName,
        "b" => Named("strong", element),
        "i" => Named("em", element),
        "p" or "div" or "li" or "section" or "span" or "font" => element.HasAttribute("class") ? Named(element.LocalName, element) : LabelCandidate.Plain,
        "legend" or "summary" or "caption" => element.LocalName,
        _ => PageElements.IsInline(element) ? Named(element.LocalName, element) : LabelCandidate.Plain,
    };

    // A cell that others follow; in a row of nothing but headers each one labels its column.
    private static bool LabelsItsRow(IElement cell) => cell.NextElementSibling is not null || cell is { LocalName: "th", PreviousElementSibling: not null };

    private static string Named(string tag, IElement element)
    {
        var words = element.GetAttribute("class").AsSpan().Trim();
        return words.IsEmpty ? tag : $"{tag}.{words}";
    }
}
