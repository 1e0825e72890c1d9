using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Matching;

/// <summary>An invented offer of the library, as a board might publish it.</summary>
internal sealed record LibraryOffer
{
    public required string Id { get; init; }
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<(string Heading, string Text)> Sections { get; init; } = [];

    /// <summary>Days after the library's day one on which the board showed it first.</summary>
    public int SeenAfter { get; init; }

    /// <summary>How sections look on the board: 0 plain paragraphs, 1 lines and spans.</summary>
    public int Markup { get; init; }

    /// <summary>The board shows it no more.</summary>
    public bool Gone { get; init; }

    /// <summary>Most characters of a field on the board, by its name here.</summary>
    public IReadOnlyDictionary<string, int> Cuts { get; init; } = new Dictionary<string, int>();

    public string this[string fact] => Facts.GetValueOrDefault(fact, "");

    public LibraryOffer With(string fact, string value) => this with { Facts = new Dictionary<string, string>(Facts) { [fact] = value } };

    public LibraryOffer Without(string fact) => this with { Facts = Facts.Where(f => f.Key != fact).ToDictionary() };

    public RawPosting Raw(string board, string identity) => new()
    {
        Url = $"https://{board}.example{identity}",
        Identity = identity,
        Fields = [.. Fields()],
        Sections = [.. Sections.Select(s => new RawSection(s.Heading, Html(s.Text)))],
    };

    private IEnumerable<RawField> Fields()
    {
        (string Fact, string Name)[] names =
        [
            ("title", RawFieldName.Title), ("lab", RawFieldName.HiringOrganization), ("contact", RawFieldName.Contact), ("reference", RawFieldName.Identifier),
            ("duration", RawFieldName.JobDuration), ("deadline", RawFieldName.ApplicationDeadline), ("start", RawFieldName.JobStartDate), ("place", RawFieldName.JobLocation),
        ];
        return names.Where(n => this[n.Fact].Length > 0)
            .Select(n => new RawField(n.Name, Cuts.TryGetValue(n.Fact, out var most) && this[n.Fact].Length > most ? this[n.Fact][..most] : this[n.Fact], MaxLength: Cuts.TryGetValue(n.Fact, out var max) ? max : null));
    }

    private string Html(string text) => Markup == 0
        ? string.Concat(text.Split('\n').Select(line => $"<p>{line}</p>"))
        : "<div class=\"body\"><span style=\"font-size:11pt\">" + text.Replace("\n", "<br>", StringComparison.Ordinal).Replace(". ", ".</span> <span>", StringComparison.Ordinal) + "</span></div>";
}
