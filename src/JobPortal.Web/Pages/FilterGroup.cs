namespace JobPortal.Web.Pages;

/// <summary>One filter with its values.</summary>
/// <param name="Name">The parameter's name in the address.</param>
/// <param name="OnlyOne">One value at a time.</param>
/// <param name="Shown">Values shown at once; the others unfold.</param>
public sealed record FilterGroup(string Name, string Legend, bool OnlyOne, IReadOnlyList<FilterOption> Options, int Shown = 8)
{
    /// <summary>Chosen ones always stand among the first.</summary>
    public IEnumerable<FilterOption> First => Options.Where((o, i) => i < Shown || o.Chosen);

    public IEnumerable<FilterOption> Others => Options.Where((o, i) => i >= Shown && !o.Chosen);
}

/// <summary>A value of a filter.</summary>
/// <param name="Value">As the address spells it; empty for "any".</param>
/// <param name="Count">Offers that choosing it would show; null for "any".</param>
public sealed record FilterOption(string Value, string Label, int? Count, bool Chosen);

/// <summary>A filter in use, and the address without it.</summary>
public sealed record FilterChip(string Name, string Label, string Href);
