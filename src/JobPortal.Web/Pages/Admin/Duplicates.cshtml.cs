using System.Globalization;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Matching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Pages.Admin;

/// <summary>Which postings were taken for one position and why, and what operators said of it.</summary>
internal sealed class DuplicatesModel(JobPortalDbContext database, OperatorMatching matching) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<MatchRow> Matches { get; private set; } = [];

    public IReadOnlyList<WordRow> Words { get; private set; } = [];

    /// <summary>Key of the words for what became of the last click; null before one.</summary>
    public string? Answer { get; private set; }

    /// <summary>A posting that was recognized.</summary>
    public sealed record MatchRow(int PostingId, string Source, string Url, string WithSource, string WithUrl, int OfferId, string Slug, string Title, string Explanation, DateTimeOffset At);

    /// <summary>What an operator said in one word, of however many pairs.</summary>
    public sealed record WordRow(int DecisionId, bool Together, IReadOnlyList<int> Offers, string By, DateTimeOffset At, DateTimeOffset? UndoneAt);

    public async Task OnGetAsync(string? answer, CancellationToken cancellationToken)
    {
        Answer = Enum.TryParse<MatchingOutcome>(answer, out var outcome) ? Key(outcome) : null;
        Matches = await MatchesAsync(cancellationToken);
        Words = await WordsAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSplitAsync([FromForm] int posting, CancellationToken cancellationToken) =>
        Answered(await matching.SplitAsync(posting, Who, cancellationToken));

    public async Task<IActionResult> OnPostMergeAsync([FromForm] string? from, [FromForm] string? into, CancellationToken cancellationToken) =>
        Answered(OfferOf(from) is { } one && OfferOf(into) is { } other ? await matching.MergeAsync(one, other, Who, cancellationToken) : MatchingOutcome.Unknown);

    public async Task<IActionResult> OnPostUndoAsync([FromForm] int decision, CancellationToken cancellationToken) =>
        Answered(await matching.UndoAsync(decision, Who, cancellationToken));

    /// <summary>"12", "/offers/12-these", "https://jobs.example.org/en/offers/12-these".</summary>
    internal static int? OfferOf(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf("/offers/", StringComparison.Ordinal);
        if (at >= 0) text = text[(at + "/offers/".Length)..];
        var digits = new string([.. text.TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && (digits.Length == text.Length || text[digits.Length] == '-') ? id : null;
    }

    private string Who => User.Identity?.Name ?? "operator";

    private RedirectToPageResult Answered(MatchingOutcome outcome) => RedirectToPage(new { answer = outcome });

    private static string Key(MatchingOutcome outcome) => outcome switch
    {
        MatchingOutcome.Done => "duplicates.done",
        MatchingOutcome.Unknown => "duplicates.unknown",
        MatchingOutcome.Already => "duplicates.already",
    };

    private async Task<List<MatchRow>> MatchesAsync(CancellationToken cancellationToken) => await (
        from match in database.PostingMatches
        join posting in database.Postings on match.PostingId equals posting.Id
        join with in database.Postings on match.WithPostingId equals with.Id
        join offer in database.Offers on posting.OfferId equals offer.Id
        where with.OfferId == posting.OfferId
        orderby match.At descending, match.PostingId descending
        select new MatchRow(posting.Id, posting.Source, posting.Url, with.Source, with.Url, offer.Id, offer.Slug, offer.Title, match.Explanation, match.At))
        .Take(Shown).ToListAsync(cancellationToken);

    private async Task<List<WordRow>> WordsAsync(CancellationToken cancellationToken)
    {
        var rows = await database.MatchDecisions.AsNoTracking().OrderByDescending(d => d.Id).Take(10 * Shown).ToListAsync(cancellationToken);
        var ids = rows.SelectMany(d => new[] { d.PostingId, d.OtherPostingId }).Distinct().ToList();
        var offers = await database.Postings.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.OfferId, cancellationToken);
        return [.. rows.GroupBy(d => (d.At, d.By, d.Together)).Take(Shown).Select(g => new WordRow(
            g.Max(d => d.Id), g.Key.Together, [.. g.SelectMany(d => new[] { offers[d.PostingId], offers[d.OtherPostingId] }).Distinct().Order()], g.Key.By, g.Key.At, g.Min(d => d.UndoneAt)))];
    }
}
