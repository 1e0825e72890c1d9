namespace JobPortal.Core.Ingestion;

/// <summary>What can be wrong with a page, by name: pages and mails have a sentence for each, in each language (<c>trouble.*</c>).</summary>
public enum Trouble
{
    /// <summary>A remark about a page that is right but for a part of it.</summary>
    Note,

    /// <summary>A form to sign in where an offer or a list was expected.</summary>
    LoginWall,

    /// <summary>A test that visitors are no robots.</summary>
    Challenge,

    /// <summary>The page says that the offer is gone.</summary>
    NoLongerAvailable,

    /// <summary>A page that says "not found" though the server said 200.</summary>
    SoftNotFound,

    /// <summary>A list without offers.</summary>
    EmptyList,

    /// <summary>A page that is no offer.</summary>
    NotAnOffer,

    /// <summary>Not parseable as what it should be.</summary>
    Malformed,

    /// <summary>301 or 308: the page has another address for good.</summary>
    Moved,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>401, 403 or another 4xx.</summary>
    Forbidden,

    /// <summary>429, or a Retry-After that is too long to wait for.</summary>
    TooManyRequests,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>No connection, a broken one, or no HTTP.</summary>
    Unreachable,

    /// <summary>No answer within the time limit.</summary>
    TooSlow,
    TooLarge,
    WrongContentType,

    /// <summary>robots.txt forbids the page.</summary>
    Robots,

    /// <summary>robots.txt could not be read, which forbids everything.</summary>
    RobotsUnreachable,

    /// <summary>An address inside a private network, or none that is fetched.</summary>
    PrivateAddress,

    /// <summary>Redirects without end.</summary>
    RedirectLoop,

    /// <summary>More pages than the source may have.</summary>
    EndlessPaging,

    /// <summary>List pages that differ by a date or a number only and give nothing new.</summary>
    PagingTrap,
}
