namespace JobPortal.Core.Sources.Rules;

/// <summary>How pages are read by CSS selectors: the table <c>selectors</c> of a source file.</summary>
/// <param name="List">Null: the source's link rules find the offers.</param>
/// <param name="Detail">Null when another reader reads the pages behind the list.</param>
public sealed record SelectorRules(SelectorList? List, SelectorDetail? Detail);

/// <summary>A list page.</summary>
/// <param name="Item">Each offer.</param>
/// <param name="Link">To the offer's page. Empty: the item's first link, or the item itself when it is one.</param>
/// <param name="Alone">Whether the item is all there is: it has no page behind it.</param>
/// <param name="Paging">Null: links that say "next", and the source's link rules.</param>
public sealed record SelectorList(CssSelector Item, IReadOnlyList<SelectorRule> Link, bool Alone, SelectorPaging? Paging)
{
    /// <summary>What identifies an item that stands alone, such as an attribute; empty: its link, else its own text.</summary>
    public IReadOnlyList<SelectorRule> Id { get; init; } = [];

    /// <summary>By <see cref="RawFieldName"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SelectorRule>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<SelectorRule>>();

    public IReadOnlyList<SelectorSection> Sections { get; init; } = [];

    /// <summary>Items that hold one of these are no open offers: ".badge-filled".</summary>
    public IReadOnlyList<CssSelector> Exclude { get; init; } = [];
}

/// <summary>The page of one offer.</summary>
/// <param name="Content">Where pairs, headings and links to files are looked for; null for the whole page.</param>
/// <param name="Labelled">Whether what the rules leave out is read by the labels that the portal and the source know.</param>
public sealed record SelectorDetail(CssSelector? Content, bool Labelled)
{
    /// <summary>Taken out of the page before anything is read.</summary>
    public IReadOnlyList<CssSelector> Remove { get; init; } = [];

    /// <summary>By <see cref="RawFieldName"/>: the first rule that finds something is taken.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SelectorRule>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<SelectorRule>>();

    public IReadOnlyList<SelectorPairs> Pairs { get; init; } = [];
    public IReadOnlyList<SelectorSection> Sections { get; init; } = [];

    /// <summary>Links to files, or what holds them.</summary>
    public IReadOnlyList<CssSelector> Attachments { get; init; } = [];
}

/// <summary>One way to a value.</summary>
/// <param name="Select">Null for the element that is looked in.</param>
/// <param name="Attribute">Null for the text.</param>
/// <param name="Constant">A value that stands in no page; then nothing is selected.</param>
public sealed record SelectorRule(CssSelector? Select, string? Attribute, string? Constant = null)
{
    public ValuePattern? Pattern { get; init; }

    /// <summary>Parts of the element that are not read.</summary>
    public IReadOnlyList<CssSelector> Remove { get; init; } = [];

    /// <summary>What the value is put into, in the place of {value}: "/jobs/{value}".</summary>
    public string? Template { get; init; }

    /// <summary>The value when nothing was found.</summary>
    public string? Default { get; init; }

    /// <summary>Whether pages may lack it: else its absence is noted.</summary>
    public bool Optional { get; init; }

    /// <summary>What joins the values of all elements; null: the first is taken.</summary>
    public string? Joined { get; init; }

    /// <summary>Whether several elements are several values, as "all: true" says, and not the parts of one.</summary>
    public bool IsSeveral { get; init; }
}

/// <summary>Labels and values in pairs. Labels mean what the portal's vocabulary and the source's labels say; others are left out.</summary>
/// <param name="Row">What pairs stand in; null for the whole content.</param>
/// <param name="Value">The element after the term; null for whatever follows the term up to the next one or the end of the line.</param>
public sealed record SelectorPairs(CssSelector? Row, CssSelector Term, CssSelector? Value);

/// <summary>Sections: each <paramref name="Select"/> with its heading inside, or all that follows each heading.</summary>
/// <param name="Select">What holds a section; null: the whole content, cut at its headings.</param>
/// <param name="Heading">Null when <paramref name="Title"/> is given.</param>
/// <param name="Content">The part that is read; null for all but the heading.</param>
/// <param name="Title">A heading that stands in no page.</param>
public sealed record SelectorSection(CssSelector? Select, CssSelector? Heading, CssSelector? Content, string? Title);

/// <summary>How the other pages of a list are reached: exactly one of the three ways.</summary>
/// <param name="Link">A link to the next page.</param>
/// <param name="Steps">Numbered pages; also what a form is filled with.</param>
/// <param name="Form">A form that is sent again.</param>
public sealed record SelectorPaging(CssSelector? Link, PagingSteps Steps, SelectorForm? Form)
{
    /// <summary>The number of the last page, or of all offers when <see cref="PagingSteps.Size"/> is known.</summary>
    public SelectorRule? Last { get; init; }
    public SelectorRule? Total { get; init; }
}

/// <param name="Set">Fields that are set, with {page} and {offset}; all others are sent as the page has them.</param>
public sealed record SelectorForm(CssSelector Select, IReadOnlyDictionary<string, string> Set);
