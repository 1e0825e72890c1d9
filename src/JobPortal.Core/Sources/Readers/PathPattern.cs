namespace JobPortal.Core.Sources.Readers;

/// <summary>Compares an address' path and query with patterns in which <c>*</c> stands for one or more characters.</summary>
internal static class PathPattern
{
    public static bool FitsAny(string path, IReadOnlyList<string> patterns) => patterns.Any(p => Fits(path, p));

    public static bool Fits(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        var star = pattern.IndexOf('*');
        if (star < 0) return path.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        if (!path.StartsWith(pattern[..star], StringComparison.OrdinalIgnoreCase)) return false;
        var rest = pattern[(star + 1)..];
        for (var from = star + 1; from <= path.Length; from++)
        {
            if (rest.IsEmpty || Fits(path[from..], rest)) return true;
        }

        return false;
    }
}
