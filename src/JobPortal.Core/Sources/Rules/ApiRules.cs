namespace JobPortal.Core.Sources.Rules;

/// <summary>How JSON or XML is read: the table <c>api</c> of a source file.</summary>
/// <param name="Items">Where the offers stand.</param>
public sealed record ApiRules(DataPath Items, ItemRules Item)
{
    /// <summary>What is sent by POST, a JSON text with {page}, {offset}, {size} and {cursor}; null for a GET.</summary>
    public string? Body { get; init; }

    /// <summary>The element of an HTML page that holds the JSON ("script#__NEXT_DATA__"); null when the page is JSON.</summary>
    public CssSelector? Embedded { get; init; }

    public ApiPaging? Paging { get; init; }

    /// <summary>A second answer for each offer; null when the list says all.</summary>
    public ApiDetail? Detail { get; init; }
}

/// <summary>The answer for one offer.</summary>
/// <param name="Url">Its address, with paths of the list's item in braces.</param>
/// <param name="Item">Where the offer stands in it.</param>
/// <param name="Rules">The list's rules, with the detail's own over them.</param>
public sealed record ApiDetail(DataTemplate Url, DataPath Item, ItemRules Rules)
{
    public CssSelector? Embedded { get; init; }
}

/// <summary>How one offer is read.</summary>
public sealed record ItemRules
{
    /// <summary>Identity within the source; empty: its address.</summary>
    public IReadOnlyList<DataRule> Id { get; init; } = [];

    /// <summary>The page for people.</summary>
    public IReadOnlyList<DataRule> Url { get; init; } = [];

    /// <summary>By <see cref="RawFieldName"/>: the first rule that finds something is taken.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DataRule>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<DataRule>>();

    public IReadOnlyList<DataSection> Sections { get; init; } = [];
    public IReadOnlyList<DataAttachment> Attachments { get; init; } = [];

    /// <summary>Offers with one of these values are no open offers: sujetAttribue "oui".</summary>
    public IReadOnlyList<DataExclusion> Exclude { get; init; } = [];

    /// <summary>Whether what the rules leave out is read in the sections by the labels that the portal and the source know.</summary>
    public bool Labelled { get; init; }
}

/// <summary>One way to a value: a path, several paths in a template, or a constant.</summary>
public sealed record DataRule(DataPath? Path, DataTemplate? Template, string? Constant)
{
    public ValuePattern? Pattern { get; init; }
    public string? Default { get; init; }

    /// <summary>What joins several values.</summary>
    public string Joined { get; init; } = ", ";
}

/// <param name="Each">One section for each of these; null for one section.</param>
/// <param name="Title">A heading that stands in no data.</param>
/// <param name="Heading">Where the heading stands.</param>
public sealed record DataSection(DataPath? Each, string? Title, IReadOnlyList<DataRule> Heading, IReadOnlyList<DataRule> Text);

public sealed record DataAttachment(DataPath? Each, IReadOnlyList<DataRule> Url, IReadOnlyList<DataRule> Name);

public sealed record DataExclusion(DataPath Path, IReadOnlyList<string> Values);

/// <summary>How the other pages are reached.</summary>
/// <param name="Steps">Numbered pages.</param>
/// <param name="Next">Where the address of the next page stands.</param>
/// <param name="Cursor">Where the value of {cursor} stands.</param>
/// <param name="Last">The number of the last page.</param>
/// <param name="Total">The number of all offers.</param>
/// <param name="More">A value that is true while there are more pages.</param>
public sealed record ApiPaging(PagingSteps Steps, DataPath? Next, DataPath? Cursor, DataPath? Last, DataPath? Total, DataPath? More);
