namespace JobPortal.Core.Matching;

/// <summary>Whether a page is the employer's own: its host belongs to the domain at which candidates write.</summary>
public static class OwnPage
{
    private static readonly string[] SharedEndings = ["ac", "co", "gov", "gouv", "edu", "asso", "org", "com", "net"];

    /// <param name="url">Of the posting.</param>
    /// <param name="contacts">E-mail addresses, lower case.</param>
    public static bool Is(string url, IEnumerable<string> contacts) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns && Registered(uri.IdnHost) is { } host
            && contacts.Any(c => c.LastIndexOf('@') is var at and > 0 && Registered(c[(at + 1)..]) == host);

    // "www.lifat.univ-tours.fr" is of univ-tours.fr, "www.ox.ac.uk" of ox.ac.uk; nobody owns "ac.uk".
    private static string? Registered(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var kept = labels.Length > 2 && labels[^1].Length == 2 && SharedEndings.Contains(labels[^2]) ? 3 : 2;
        return labels.Length < kept ? null : string.Join('.', labels[^kept..]);
    }
}
