using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>What a saved file is, by the end of its name: a folder has no Content-Type headers.</summary>
internal static class ArchiveContent
{
    /// <summary>Most files of a folder that are listed; a mailbox of more is split into folders by its owner.</summary>
    private const int MostListed = 10_000;

    /// <summary>"text/html" for what has no known ending: sites name their pages as they like.</summary>
    public static string MediaType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".xml" or ".ashx" or ".rss" or ".atom" or ".rdf" => "application/xml",
        ".json" => "application/json",
        ".jsonl" or ".ndjson" => "application/jsonl",
        ".csv" => "text/csv",
        ".eml" => "message/rfc822",
        ".mbox" or ".mbx" => "application/mbox",
        ".pdf" => "application/pdf",
        _ => "text/html",
    };

    /// <summary>
    /// The files below a folder as <c>text/uri-list</c> (RFC 2483 §5), relative to it, in the order of their names. Hidden files are left
    /// out: mail programs and editors write half a file under such a name first.
    /// </summary>
    public static string List(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .Take(MostListed);
        var list = new StringBuilder();
        foreach (var path in files) list.Append(string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).Append("\r\n");
        return list.ToString();
    }

    /// <summary>Names under which a saved answer to a request may stand, most exact first.</summary>
    /// <remarks>
    /// wget and its like save "/offres?page=2" as "offres?page=2" or "offres@page=2"; the answer to a form is saved the same way, with
    /// the form's fields for a query. A server of static files ignores the query.
    /// </remarks>
    public static IEnumerable<string> Names(PageRequest request)
    {
        var path = Uri.UnescapeDataString(request.Url.AbsolutePath).TrimStart('/');
        var queries = new[] { request.Content?.Text, request.Url.Query.TrimStart('?') }.OfType<string>().Where(q => q.Length is > 0 and < 200);
        return [.. queries.SelectMany(q => new[] { path + "?" + Uri.UnescapeDataString(q), path + "@" + Uri.UnescapeDataString(q) }), path];
    }
}
