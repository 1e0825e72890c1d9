using System.Globalization;

namespace JobPortal.Core.Sources.Readers;

/// <summary>The list of a folder's files (text/uri-list, RFC 2483 §5): one path a line.</summary>
/// <param name="Paths">As they stand, without comments.</param>
/// <param name="Notes">Says when there are more than are read.</param>
internal sealed record FolderListing(IReadOnlyList<string> Paths, IReadOnlyList<string> Notes)
{
    /// <summary>Twenty years of a busy list. 400,000 requests take 250 MB.</summary>
    private const int MostFiles = 50_000;

    public static FolderListing Of(string text)
    {
        var paths = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Trim() is not { IsEmpty: false } path || path[0] == '#') continue;
            if (paths.Count == MostFiles) return new(paths, [string.Create(CultureInfo.InvariantCulture, $"The folder has more than {MostFiles:N0} files: the first of them are read.")]);
            paths.Add(path.ToString());
        }

        return new(paths, []);
    }
}
