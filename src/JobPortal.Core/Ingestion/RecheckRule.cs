namespace JobPortal.Core.Ingestion;

/// <summary>What asking again for the page of a known offer says.</summary>
public enum RecheckAnswer
{
    /// <summary>The page shows it.</summary>
    StillThere,

    /// <summary>The source says that it is gone: 404, 410, or words to that effect.</summary>
    Gone,

    /// <summary>An error, a form to sign in, a page of another kind: it says nothing of the offer.</summary>
    Unknown,
}

/// <summary>The page of an open posting that no list showed for a while.</summary>
/// <param name="Identity">Of the posting, within its source.</param>
/// <param name="LastVerified">Last time that the source showed it.</param>
/// <param name="Absences">Complete harvests in a row in which its page said that it is gone.</param>
public sealed record OpenPage(string Identity, Uri Url, DateTimeOffset LastVerified, int Absences);

/// <summary>
/// How offers of a source end whose lists hold the newest only (<c>lists: newest</c>): absence from the lists says nothing there, so known
/// pages are asked for again, a few at a time.
/// </summary>
public static class RecheckRule
{
    /// <summary>An offer that was seen since is not asked for.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(3);

    /// <summary>Pages of one harvest: at a page in five seconds, a minute and a half. A source of 500 open offers is asked through in a month by daily harvests.</summary>
    public const int MostPages = 20;

    /// <summary>An offer without a deadline that nothing has shown for so long is closed.</summary>
    public static readonly TimeSpan CloseUnverifiedAfter = TimeSpan.FromDays(60);

    /// <summary>A source was failing when so much time passed between two complete harvests: its silence says nothing of its offers.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(14);

    /// <summary>
    /// The pages to ask for in one harvest: first those that were gone the last time, then the oldest verified. Half of the places go round through the
    /// rest, so that pages that answer with errors for ever do not keep the others from being asked.
    /// </summary>
    /// <param name="open">Pages of open postings, in any order.</param>
    /// <param name="turn">A number that grows with each harvest of the source.</param>
    public static IReadOnlyList<OpenPage> Choose(IEnumerable<OpenPage> open, DateTimeOffset now, int turn)
    {
        OpenPage[] due = [.. open.Where(p => now - p.LastVerified >= AskAgainAfter)
            .OrderByDescending(p => p.Absences > 0).ThenBy(p => p.LastVerified).ThenBy(p => p.Identity, StringComparer.Ordinal).DistinctBy(p => p.Url)];
        if (due.Length <= MostPages) return due;
        var rest = due[(MostPages / 2)..];
        var from = (int)((uint)turn * (MostPages / 2) % (uint)rest.Length);
        return [.. due[..(MostPages / 2)], .. Enumerable.Range(from, MostPages / 2).Select(i => rest[i % rest.Length])];
    }

    /// <param name="trouble">What is wrong with the page; null when it was read.</param>
    /// <param name="shows">Whether it shows the posting.</param>
    public static RecheckAnswer Judge(Trouble? trouble, bool shows) => (trouble, shows) switch
    {
        (_, true) => RecheckAnswer.StillThere,
        (Trouble.NotFound or Trouble.Gone or Trouble.NoLongerAvailable or Trouble.SoftNotFound, false) => RecheckAnswer.Gone,
        (_, false) => RecheckAnswer.Unknown,
    };

    /// <summary>
    /// Whether an open offer is closed because nobody can say that it is still open. Never for one with a deadline, which closes by itself, and
    /// never when the source was failing meanwhile.
    /// </summary>
    /// <param name="closesOn">The offer's last day; null without one.</param>
    /// <param name="complete">When the source's complete harvests began, in any order; those of before <paramref name="lastVerified"/> do not count.</param>
    public static bool MayClose(DateTimeOffset lastVerified, DateOnly? closesOn, DateTimeOffset now, IEnumerable<DateTimeOffset> complete)
    {
        if (closesOn is not null || now - lastVerified < CloseUnverifiedAfter) return false;
        var from = lastVerified;
        foreach (var harvest in complete.Where(h => h > lastVerified && h <= now).Order().Append(now))
        {
            if (harvest - from > LongestSilence) return false;
            from = harvest;
        }
        return true;
    }
}
