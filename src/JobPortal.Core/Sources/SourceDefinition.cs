using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources;

/// <summary>A board, feed or archive, as its YAML file describes it.</summary>
public sealed record SourceDefinition
{
    /// <summary>File name without extension: lower-case letters, digits and '-'.</summary>
    public required string Name { get; init; }

    /// <summary>For people: "MaDICS – offres".</summary>
    public required string Title { get; init; }

    /// <summary>The site's own address. Links to it are fetched from <see cref="BaseUrl"/>.</summary>
    public required Uri Home { get; init; }

    /// <summary>Where pages are fetched: <see cref="Home"/> unless the operator's configuration says otherwise.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Which reader, by <see cref="ISourceReader.Name"/>.</summary>
    public required string Reader { get; init; }

    /// <summary>Which reader reads the pages behind lists and feeds; null for <see cref="Reader"/>.</summary>
    public string? DetailReader { get; init; }

    /// <summary>Whether the start pages lead to all offers, or to the newest only: an offer that is not among the newest is not gone.</summary>
    public ListExtent Lists { get; init; } = ListExtent.All;

    /// <summary>When to harvest: 5-field Unix cron, in UTC.</summary>
    public string Cron { get; init; } = "17 5 * * *";

    /// <summary>Whether the schedule harvests it. A source named on the command line is harvested anyway.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Least time between two requests to one host; robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most pages in one harvest: a stop for endless paging.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>IANA zone of the source's dates.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Folder of saved pages, beside the YAML file, that is read instead of the network; null for the network.</summary>
    public string? Archive { get; init; }

    /// <summary>
    /// Whether it is a folder into which the operator, or a mail filter, drops files: the setting <c>Sources:&lt;name&gt;:Folder</c>, by default
    /// <c>inbox/&lt;name&gt;</c> in the data folder.
    /// </summary>
    public bool Inbox { get; init; }

    /// <summary>Who it is for: real sources are harvested in production, sample ones in Development.</summary>
    public SourceAudience Audience { get; init; } = SourceAudience.Real;

    /// <summary>Language of the pages when they do not say (ISO 639-1); null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Where a harvest starts, as paths on <see cref="Home"/>.</summary>
    public IReadOnlyList<StartPage> Start { get; init; } = [];

    /// <summary>Which links lead where.</summary>
    public LinkRules Links { get; init; } = LinkRules.None;

    /// <summary>Labels and headings that this source has besides, or instead of, those every reader knows.</summary>
    public LabelRules Labels { get; init; } = LabelRules.None;

    /// <summary>How the source's feed calls things that others call otherwise.</summary>
    public FeedRules Feed { get; init; } = FeedRules.None;

    /// <summary>Most characters of a field at the source, by <see cref="RawFieldName"/>: a value that long has been cut.</summary>
    public IReadOnlyDictionary<string, int> MaxLengths { get; init; } = new Dictionary<string, int>();

    /// <summary>Phrases by which a page answered with 200 says that its offer is gone.</summary>
    public IReadOnlyList<string> GonePhrases { get; init; } = [];

    /// <summary>Parts of a page's title that name the site and not the offer.</summary>
    public IReadOnlyList<string> SiteNames { get; init; } = [];

    /// <summary>Rules of the reader "selectors"; null when the file has none.</summary>
    public SelectorRules? Selectors { get; init; }

    /// <summary>Rules of the reader "jsonApi"; null when the file has none.</summary>
    public ApiRules? Api { get; init; }

    /// <summary>Rules of the reader "table".</summary>
    public TableRules Table { get; init; } = TableRules.Standard;

    /// <summary>Whether references start with the code of the research unit ("UMR5506-DIMTHI-001" is of UMR 5506).</summary>
    public bool ReferenceHasUnitCode { get; init; }

    /// <summary>Exact host:port pairs that may be private addresses. Only ever set from the operator's configuration.</summary>
    public IReadOnlyList<string> AllowPrivateHosts { get; init; } = [];
}

/// <summary>Who a source is for.</summary>
public enum SourceAudience
{
    /// <summary>A board that exists: on unless the host runs in Development.</summary>
    Real,

    /// <summary>Invented offers to try the portal with: on in Development only.</summary>
    Sample,
}

/// <summary>What the lists of a source hold.</summary>
public enum ListExtent
{
    /// <summary>Every open offer: one that is absent is gone.</summary>
    All,

    /// <summary>The newest, as in most feeds: absence says nothing.</summary>
    Newest,
}

/// <summary>A page that a harvest begins with.</summary>
/// <param name="Path">Path and query on the source's home.</param>
/// <param name="Role">List or sitemap.</param>
public sealed record StartPage(string Path, PageRole Role);

/// <summary>
/// Which links of a list or a sitemap are wanted. Patterns are compared with path and query, upper case or lower;
/// <c>*</c> stands for any characters.
/// </summary>
/// <param name="Detail">Offers. Empty: in a sitemap every location.</param>
/// <param name="List">Further list pages, besides the links that say "next". Empty: those links only.</param>
/// <param name="NotUnder">Headings under which a link is no offer: "À venir".</param>
public sealed record LinkRules(IReadOnlyList<string> Detail, IReadOnlyList<string> List, IReadOnlyList<string> NotUnder)
{
    public static LinkRules None { get; } = new([], [], []);
}

/// <summary>What a source calls things. Compared without case, accents, kinds of apostrophe and white space.</summary>
public sealed record LabelRules
{
    public static LabelRules None { get; } = new();

    /// <summary>Labels of each field, by <see cref="RawFieldName"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Headings of sections. A text that is also a field's label is both.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Labels before links to files.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Headings of what is no part of an offer, such as share buttons.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>
    /// Only these labels, none of those that every reader knows: right for a form with fixed labels, where
    /// "Compétences : …" is what somebody wrote.
    /// </summary>
    public bool Closed { get; init; }
}

/// <summary>
/// What a feed calls things, besides the names that every feed has. Names are compared without namespace, case, '-' and '_'.
/// </summary>
/// <param name="Fields">Elements of an item that hold a field, by <see cref="RawFieldName"/>: "hiringOrganization: [Univ]".</param>
/// <param name="Item">The element that holds an item where it is neither item nor entry; null for those.</param>
public sealed record FeedRules(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? Item)
{
    public static FeedRules None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(), null);
}
