using System.Net;

namespace JobPortal.Web.Fetching;

/// <summary>Follows redirects one hop at a time, so that each hop can be asked about before it is made.</summary>
internal static class Redirects
{
    /// <param name="send">Makes one hop: the place to check robots.txt and addresses.</param>
    /// <returns>The last address and its answer; a failure when the way has no end.</returns>
    public static async Task<FollowedWay> FollowAsync(Uri start, int maxRedirects, Func<Uri, Task<Hop>> send)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal) { start.AbsoluteUri };
        var url = start;
        var isPermanent = true;
        while (true)
        {
            var hop = await send(url);
            if (hop is not Hop.Answered { Location: { } next } answer || !IsRedirect(answer)) return new(url, hop) { MovedTo = isPermanent && url != start ? url : null };
            if (!visited.Add(next.AbsoluteUri)) return new(url, new Hop.Failed(RefusalReason.RedirectLoop, $"{url} leads back to {next}."));
            if (visited.Count > maxRedirects + 1) return new(url, new Hop.Failed(RefusalReason.TooManyRedirects, $"More than {maxRedirects} redirects."));
            isPermanent &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            url = next;
        }
    }

    private static bool IsRedirect(Hop.Answered answer) => (int)answer.Status is 301 or 302 or 303 or 307 or 308;
}

/// <summary>Where a way of redirects ended.</summary>
/// <param name="Url">The last address.</param>
/// <param name="Hop">Its answer.</param>
internal readonly record struct FollowedWay(Uri Url, Hop Hop)
{
    /// <summary>The last address when each redirect to it was permanent; null when there was none, or one that was not.</summary>
    public Uri? MovedTo { get; init; }
}
