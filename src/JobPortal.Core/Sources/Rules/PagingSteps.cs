using System.Globalization;

namespace JobPortal.Core.Sources.Rules;

/// <summary>Lists in numbered pages.</summary>
/// <param name="Address">
/// Where the next page is, with {page}, {offset} or {cursor}: a path ("/jobs?page={page}"), a query ("?page={page}") or one
/// parameter to set in the query that is there ("&amp;page={page}"). Null when pages are asked for by link, form or body.
/// </param>
/// <param name="First">Number of the first page.</param>
/// <param name="Step">From one page's number to the next one's.</param>
/// <param name="Size">Offers on a page: a page with fewer is the last. Null when unknown.</param>
/// <param name="Most">Most pages of one list: a stop for endless paging.</param>
public sealed record PagingSteps(string? Address, int First, int Step, int? Size, int Most)
{
    public const int StandardMost = 200;

    public static PagingSteps One { get; } = new(null, 1, 1, null, StandardMost);

    /// <summary>A template with the numbers of the page that is <paramref name="steps"/> after the first.</summary>
    /// <param name="seen">Offers on the pages before it, for {offset} where no size is known.</param>
    public string Fill(string template, int steps, int seen) => template
        .Replace("{page}", Number(First + steps * Step), StringComparison.Ordinal)
        .Replace("{offset}", Number(Size is { } size ? steps * size : seen), StringComparison.Ordinal)
        .Replace("{size}", Number(Size ?? 0), StringComparison.Ordinal);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
