namespace JobPortal.Core.Ingestion;

/// <summary>Which links of an offer are worth asking for, because a PDF file may be behind them.</summary>
public static class PdfLink
{
    private static readonly string[] Scripts = ["", ".php", ".asp", ".aspx", ".ashx", ".do", ".pl", ".cgi"];

    /// <summary>"/x.pdf", "/download?id=7", "/file.php?name=x.pdf"; not "/x.docx", whose text nobody reads, and no web page.</summary>
    /// <param name="name">The visible name of the file.</param>
    public static bool IsLikely(string url, string name)
    {
        if (url.Length > AttachmentText.LongestUrl || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return false;
        var file = uri.AbsolutePath[(uri.AbsolutePath.LastIndexOf('/') + 1)..];
        var extension = file.LastIndexOf('.') is >= 0 and var dot ? file[dot..].ToLowerInvariant() : "";
        if (extension == ".pdf") return true;
        // A script gives anything: its answer is worth a look when something about it says PDF, or that it is a file.
        var says = name + " " + uri.Query;
        return Scripts.Contains(extension)
            && (says.Contains("pdf", StringComparison.OrdinalIgnoreCase) || uri.AbsolutePath.Contains("download", StringComparison.OrdinalIgnoreCase));
    }
}
