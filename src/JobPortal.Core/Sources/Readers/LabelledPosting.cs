namespace JobPortal.Core.Sources.Readers;

/// <summary>What the labels of a page's content give: fields, sections and attachments, as published.</summary>
internal sealed class LabelledPosting
{
    private readonly PageText _page;
    private readonly SourceDefinition _source;
    private readonly Func<string, string?> _address;
    private readonly LabelScope _scope;
    private readonly int _rootEnd;
    private readonly List<RawField> _fields = [];
    private readonly List<RawSection> _sections = [];
    private readonly List<(int From, int To)> _files = [];
    private readonly List<(int From, int To)> _read = [];
    private readonly List<int> _sectionStarts = [];
    private readonly int _root;

    private LabelledPosting(PageText page, SourceDefinition source, Uri url, IReadOnlyList<PageLabel> labels, int root)
    {
        _page = page;
        _source = source;
        _address = href => PageAddress.Of(source, url, href);
        _scope = new LabelScope(page, [.. labels.Select(l => l.Candidate).OfType<LabelCandidate>()]);
        _root = root;
        _rootEnd = page.Tokens[root].Partner;
        for (var i = 0; i < labels.Count; i++) Read(labels[i], i + 1 < labels.Count ? labels[i + 1] : null);
        Attachments = PageAttachments.In(page, root, _files, _address);
    }

    public IReadOnlyList<RawField> Fields => _fields;

    public IReadOnlyList<RawSection> Sections => _sections;

    public IReadOnlyList<RawAttachment> Attachments { get; }

    /// <summary>Offsets from and to of what its labels claim, in the order of the text.</summary>
    public IReadOnlyList<(int From, int To)> Claimed => _read;

    /// <param name="url">Address of the page, against which links are resolved.</param>
    /// <param name="root">Token that opens the content.</param>
    public static LabelledPosting Of(PageText page, SourceDefinition source, Uri url, IReadOnlyList<PageLabel> labels, int root) =>
        new(page, source, url, labels, root);

    /// <summary>Adds what no label claims: rows under their own labels, and, when wanted, loose prose as sections in its place.</summary>
    /// <param name="title">Offset of the offer's title, or -1: what stands above it is the site's.</param>
    public LabelledPosting WithUnread(int title, bool prose)
    {
        var unread = new UnreadLines(_page, LabelVocabulary.Of(_source), _root, _read, title);
        _fields.AddRange(unread.Rows());
        foreach (var run in prose ? unread.Prose() : [])
        {
            var (from, to) = unread.Tokens(run);
            var html = new SectionHtml(_page, _address).Write(from, to, run.First.Start, run.Last.End);
            _sections.Insert(_sectionStarts.Count(s => s < run.First.Start), new RawSection("", html));
            _sectionStarts.Add(run.First.Start);
        }

        return this;
    }

    private void Read(PageLabel label, PageLabel? next)
    {
        if (label.Meaning is { Ignored: true })
        {
            _read.Add((label.Start, next?.Start ?? _page.Tokens[_rootEnd].Start));
            return;
        }
        var (from, to) = label.Section ? Body(label, next) : _scope.Value(label.Candidate!);
        _read.Add((label.Start, Math.Max(to, label.BodyStart)));
        if (label.Section && label.Meaning is not { Attachment: true }) AddSection(label, next, to);
        if (label.Meaning is { Attachment: true }) _files.Add((from, to));
        if (label.Meaning is { Field: { } name }) AddField(name, label.Heading, from, to);
    }

    private (int From, int To) Body(PageLabel label, PageLabel? next)
    {
        var end = next?.Start ?? _page.Tokens[_rootEnd].Start;
        var bound = label.Candidate is { Key: LabelCandidate.Term or LabelCandidate.Cell } cell ? _scope.Value(cell).To : end;
        return (label.BodyStart, Math.Min(end, bound));
    }

    private void AddSection(PageLabel label, PageLabel? next, int to)
    {
        var html = new SectionHtml(_page, _address).Write(label.BodyToken, next?.FirstToken ?? _rootEnd, label.BodyStart, to);
        if (html.Length == 0) return;
        _sections.Add(new RawSection(label.Heading, html));
        _sectionStarts.Add(label.Start);
    }

    private void AddField(string name, string label, int from, int to)
    {
        while (from < to && _page.Text[from] is ' ' or ':' or '：' or '\n') from++;
        var value = _page.Slice(from, to);
        if (name != RawFieldName.JobLocation) value = value.Replace('\n', ' ');
        value = PageAddress.WithMail(_page, value, from, to);
        int? max = _source.MaxLengths.TryGetValue(name, out var limit) ? limit : null;
        if (value.Length > 0) _fields.Add(new RawField(name, value, from, max, label));
    }
}
