namespace JobPortal.Core.Sources.Rules;

/// <summary>Notes where a source names a reader and lacks that reader's rules.</summary>
internal static class RuleChecks
{
    public static void Note(YamlTable root, SourceDefinition source)
    {
        // A file that lacks its reader has been told so.
        if (source.Reader.Length == 0) return;
        var detail = source.DetailReader ?? source.Reader;
        if ((source.Reader == "jsonApi" || detail == "jsonApi") && source.Api is null)
            root.Note("reader", "the reader 'jsonApi' needs the table 'api', or a 'preset'");
        if (source.Reader == "selectors" && source.Selectors?.List is null && source.Links.Detail.Count == 0 && source.Start.Any(s => s.Role == PageRole.List))
            root.Note("reader", "the reader 'selectors' needs 'selectors.list', or 'links.detail', to find the offers of a list");
        if (detail == "selectors" && source.Selectors is not ({ Detail: not null } or { List.Alone: true }))
            root.Note("reader", "the reader 'selectors' needs 'selectors.detail', unless 'selectors.list.link' is none");
    }
}
