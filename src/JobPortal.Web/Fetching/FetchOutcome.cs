using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>How a fetch ended. Sites fail in many expected ways, so failing is a value: a page that fails costs that page, not the run.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <param name="Page">Decoded, under the address where it was finally found.</param>
    /// <param name="Body">The same as it came.</param>
    public sealed record Fetched(FetchedPage Page, PageBody Body) : FetchOutcome
    {
        /// <summary>Where the page is for good, by redirects that were permanent each; null when it did not move.</summary>
        public Uri? MovedTo { get; init; }
    }

    /// <summary>A file that is no page: nothing of it was decoded.</summary>
    public sealed record FetchedFile(PageBody Body) : FetchOutcome;

    /// <summary>304: the page that was kept is still right.</summary>
    public sealed record NotModified : FetchOutcome;

    /// <param name="Detail">One sentence for the run record.</param>
    public sealed record Refused(RefusalReason Reason, string Detail) : FetchOutcome
    {
        /// <summary>How long the host asks to be left alone, when that is longer than a harvest waits.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

/// <summary>Why a page was not fetched, or not taken.</summary>
internal enum RefusalReason
{
    /// <summary>robots.txt forbids it.</summary>
    Robots,

    /// <summary>robots.txt could not be fetched, which forbids everything (RFC 9309 §2.3.1.4).</summary>
    RobotsUnreachable,

    /// <summary>A private, loopback, link-local, metadata or otherwise special address.</summary>
    PrivateAddress,

    /// <summary>Not an http or https address, or one with a user name in it.</summary>
    NotHttp,
    TooManyRedirects,
    RedirectLoop,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410: it was there and will not be again.</summary>
    Gone,

    /// <summary>401, 403, or another 4xx.</summary>
    ClientError,

    /// <summary>429, or a Retry-After beyond what is waited for.</summary>
    TooManyRequests,

    /// <summary>5xx.</summary>
    ServerError,
    TooLarge,
    TimedOut,

    /// <summary>No connection, a broken one, or an answer that is not HTTP.</summary>
    Unreachable,

    /// <summary>A picture, an archive, a program: nothing to read.</summary>
    WrongContentType,
}

/// <summary>A page's bytes after transfer decoding, and the headers that go with them.</summary>
/// <param name="ContentType">The whole Content-Type header as sent.</param>
internal sealed record PageBody(byte[] Bytes, string? ContentType, PageValidators Validators);

/// <summary>What a source says about a page's version (RFC 9110 §8.8), as sent.</summary>
internal sealed record PageValidators(string? ETag, string? LastModified)
{
    public static PageValidators None { get; } = new(null, null);
}
