namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Items of microdata and RDFa as the values that JSON-LD gives, so that one reading serves both.</summary>
internal static class MicrodataValues
{
    /// <param name="properties">Of one item; those of one name are a list.</param>
    public static StructuredValue.Item Of(IEnumerable<MicrodataProperty> properties) =>
        new([.. properties.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(g => new StructuredProperty(g.Key, g.Count() == 1 ? Value(g.First()) : new StructuredValue.List([.. g.Select(Value)])))]);

    // The text of an item that names nothing is all there is: <span itemprop="jobLocation" itemscope>Tours</span>.
    private static StructuredValue Value(MicrodataProperty property) => property.Item is not { Properties.Count: > 0 } item
        ? new StructuredValue.Text(property.Text)
        : new StructuredValue.Item([new StructuredProperty("@text", new StructuredValue.Text(property.Text)), .. Of(item.Properties).Properties]);
}
