namespace JobPortal.Web.Fetching;

/// <summary>Follows redirects one hop at a time, so that each hop can be asked about before it is made.</summary>
internal static class Redirects
{
    /// <param name="send">Makes one hop: the place to check robots.txt and addresses.</param>
    /// <returns>The last address and its answer; a failure when the way has no end.</returns>
    public static async Task<(Uri Url, Hop Hop)> FollowAsync(Uri start, int maxRedirects, Func<Uri, Task<Hop>> send)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal) { start.AbsoluteUri };
        var url = start;
        while (true)
        {
            var hop = await send(url);
            if (hop is not Hop.Answered { Location: { } next } answer || !IsRedirect(answer)) return (url, hop);
            if (!visited.Add(next.AbsoluteUri)) return (url, new Hop.Failed(RefusalReason.RedirectLoop, $"{url} leads back to {next}."));
            if (visited.Count > maxRedirects + 1) return (url, new Hop.Failed(RefusalReason.TooManyRedirects, $"More than {maxRedirects} redirects."));
            url = next;
        }
    }

    private static bool IsRedirect(Hop.Answered answer) => (int)answer.Status is 301 or 302 or 303 or 307 or 308;
}
