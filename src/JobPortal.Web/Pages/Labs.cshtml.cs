using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>All labs with offers, under <c>/labs?letter=A&amp;q=tours&amp;page=2</c>. Values that mean nothing are ignored.</summary>
public sealed class LabsModel(LabList labs, TimeProvider time) : PageModel
{
    public const int LongestSearch = 100;
    private const int MostPages = 1_000;

    public LabPage Found { get; private set; } = null!;

    /// <summary>What is searched; empty for all.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>"A" to "Z", "0" for digits; null for all.</summary>
    public string? Letter { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Typed = First("q") is { } typed ? typed[..Math.Min(typed.Length, LongestSearch)].Trim() : "";
        Letter = First("letter")?.ToUpperInvariant() is [var c] && (c is >= 'A' and <= 'Z' || c == '0') ? c.ToString() : null;
        PageNumber = NumberOf(First("page"));
        Found = await labs.FindAsync(Typed, Letter, PageNumber, PortalDay.Of(time.GetUtcNow()), cancellationToken);
    }

    /// <summary>The neutral address of a list, in one order of parameters.</summary>
    public static string Path(string typed, string? letter, int page)
    {
        List<string> query = [];
        if (letter is not null) query.Add("letter=" + letter);
        if (page > 1) query.Add(FormattableString.Invariant($"page={page}"));
        if (typed.Length > 0) query.Add("q=" + Uri.EscapeDataString(typed));
        return query.Count == 0 ? "/labs" : "/labs?" + string.Join('&', query);
    }

    internal static int NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1;

    // Not by binding: "page" is the name of Razor's own route value.
    private string? First(string name) => Request.Query[name] is [{ } value, ..] ? value : null;
}
