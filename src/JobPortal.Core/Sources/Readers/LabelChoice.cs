namespace JobPortal.Core.Sources.Readers;

/// <summary>
/// Tells labels from prose that reads like them. A page's labels look alike; once a section is open, what looks different
/// is what somebody wrote: "Durée : …" in a bullet, "Compétences : …" under "Formation et compétences requises".
/// </summary>
internal sealed class LabelChoice
{
    private const int LeastBefore = 2;

    private readonly PageText _page;
    private readonly List<LabelCandidate> _candidates;
    private readonly LabelScope _scope;
    private readonly SectionStyle _style;
    private readonly List<PageLabel> _chosen = [];
    private readonly HashSet<string> _labelsSeen = [];
    private readonly HashSet<string> _headerKeys = [];
    private PageLabel? _section;
    private int _proseUntil;

    private LabelChoice(PageText page, IEnumerable<LabelCandidate> candidates)
    {
        _page = page;
        _candidates = LabelDoubt.WithoutWeak(candidates);
        _scope = new LabelScope(page, _candidates);
        _style = SectionStyle.Of(_candidates);
    }

    /// <summary>The labels of the part of a page that one element holds, in the order of the text.</summary>
    /// <param name="root">Token that opens the element.</param>
    /// <param name="title">The offer's title: a heading that repeats it begins no section.</param>
    public static IReadOnlyList<PageLabel> Of(PageText page, IReadOnlyList<LabelCandidate> candidates, int root, string? title)
    {
        var from = page.Tokens[root].Start;
        var to = page.Tokens[page.Tokens[root].Partner].Start;
        var choice = new LabelChoice(page, candidates.Where(c => c.Start >= from && c.Start < to));
        choice.Walk(PageHeadings.In(page, from, to).Where(h => page.Slice(h.Start, h.End) != title));
        return choice._chosen;
    }

    private void Walk(IEnumerable<PageLine> headings)
    {
        var known = _candidates.Select(c => c.Line).ToHashSet();
        var strange = new Queue<PageLine>(headings.Where(h => !known.Contains(IndexOf(h))));
        var level = _style.HeadingLevel ?? (_style.IsNone ? strange.Select(h => PageHeadings.Level(_page, h)).DefaultIfEmpty(0).Min() : 0);
        foreach (var candidate in _candidates)
        {
            while (strange.TryPeek(out var heading) && heading.Start < candidate.Start) TakeHeading(strange.Dequeue(), level);
            if (candidate.Meaning.Ends && EndsOffer(candidate))
            {
                Open(PageLabel.Of(_page, candidate, true));
                return;
            }

            if (candidate.Start >= _proseUntil && !candidate.Meaning.Ends) Take(candidate);
        }

        while (strange.TryDequeue(out var heading)) TakeHeading(heading, level);
    }

    // Below the offer; above it, other offers are a box that the offer follows.
    private bool EndsOffer(LabelCandidate found) => !found.Inline && found.IsStructural && _chosen.Count >= LeastBefore;

    private int IndexOf(PageLine line) => _page.LineAt(line.Start);

    private void TakeHeading(PageLine heading, int level)
    {
        if (heading.Start < _proseUntil || PageHeadings.Level(_page, heading) > level) return;
        Open(PageLabel.Of(_page, heading));
    }

    private void Take(LabelCandidate found)
    {
        var meaning = found.Meaning;
        if (meaning.Ignored || (meaning.Section && OpensSection(found)))
        {
            _labelsSeen.Add(meaning.Folded);
            _proseUntil = Math.Max(_proseUntil, _scope.ProseEnd(found));
            Open(PageLabel.Of(_page, found, true));
        }
        else if ((meaning.Field is not null || meaning.Attachment) && IsField(found))
        {
            if (_section is null) _headerKeys.Add(found.Key);
            _labelsSeen.Add(meaning.Folded);
            _chosen.Add(PageLabel.Of(_page, found, false));
        }
    }

    private void Open(PageLabel section)
    {
        _section = section;
        _chosen.Add(section);
    }

    private bool OpensSection(LabelCandidate found) =>
        !_labelsSeen.Contains(found.Meaning.Folded) && !IsFieldOfHeader(found) && (_style.Fits(found) || found.Meaning.Distinctive || IsAbove(found));

    // "Supervisor: Jane Doe" between the place and the salary; alone above a text it is a heading.
    private bool IsFieldOfHeader(LabelCandidate found) =>
        _section is null && found is { Inline: true, Meaning.Field: not null } && LabelDoubt.StandsAmongOthers(found, _candidates, _labelsSeen);

    // A heading above those of the sections, which some of them stand under.
    private bool IsAbove(LabelCandidate found) => found is { IsHeading: true, Key: ['h', var level] } && _style.HeadingLevel is { } sections && level - '0' < sections;

    private bool IsField(LabelCandidate found)
    {
        if (_section is null) return true;
        if (_labelsSeen.Contains(found.Meaning.Folded)) return false;
        if (found.Meaning.Distinctive || found.Meaning.Attachment) return true;
        if (found.Key != LabelCandidate.Plain && _headerKeys.Contains(found.Key)) return true;
        if (LabelDoubt.StandsInBlock(found, _candidates)) return true;
        // Under a heading such as "Informations générales", or in a list made for labels, several in a row are fields.
        var prose = _section.Meaning is { Section: true };
        return (!prose || found.IsStructural) && LabelDoubt.StandsAmongOthers(found, _candidates, _labelsSeen);
    }
}
