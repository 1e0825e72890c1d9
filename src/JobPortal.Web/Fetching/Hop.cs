using System.Net;

namespace JobPortal.Web.Fetching;

/// <summary>The answer to one request, before anybody follows its redirect.</summary>
internal abstract record Hop
{
    private Hop()
    {
    }

    /// <param name="Body">Empty unless the status is 2xx.</param>
    /// <param name="Location">Absolute; only with a 3xx.</param>
    /// <param name="RetryAfter">How long the host asks to wait, from now.</param>
    public sealed record Answered(HttpStatusCode Status, PageBody Body, Uri? Location, TimeSpan? RetryAfter) : Hop;

    public sealed record Failed(RefusalReason Reason, string Detail) : Hop;
}
