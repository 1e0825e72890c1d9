using JobPortal.Core.Ingestion;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>What fetching and reading found wrong, by one name, and what it means for a harvest.</summary>
internal static class PageTroubles
{
    public static Trouble Of(RefusalReason reason) => reason switch
    {
        RefusalReason.Robots => Trouble.Robots,
        RefusalReason.RobotsUnreachable => Trouble.RobotsUnreachable,
        RefusalReason.PrivateAddress or RefusalReason.NotHttp => Trouble.PrivateAddress,
        RefusalReason.TooManyRedirects or RefusalReason.RedirectLoop => Trouble.RedirectLoop,
        RefusalReason.NotFound => Trouble.NotFound,
        RefusalReason.Gone => Trouble.Gone,
        RefusalReason.ClientError => Trouble.Forbidden,
        RefusalReason.TooManyRequests => Trouble.TooManyRequests,
        RefusalReason.ServerError => Trouble.ServerError,
        RefusalReason.TooLarge => Trouble.TooLarge,
        RefusalReason.TimedOut => Trouble.TooSlow,
        RefusalReason.Unreachable => Trouble.Unreachable,
        RefusalReason.WrongContentType => Trouble.WrongContentType,
    };

    public static Trouble Of(RejectionReason reason) => reason switch
    {
        RejectionReason.NotAnOffer => Trouble.NotAnOffer,
        RejectionReason.NoLongerAvailable => Trouble.NoLongerAvailable,
        RejectionReason.SoftNotFound => Trouble.SoftNotFound,
        RejectionReason.LoginWall => Trouble.LoginWall,
        RejectionReason.Challenge => Trouble.Challenge,
        RejectionReason.EmptyList => Trouble.EmptyList,
        RejectionReason.Malformed => Trouble.Malformed,
    };

    /// <summary>Whether a harvest lacks something without the page.</summary>
    public static bool IsMissing(RefusalReason reason, PageRole role) => reason switch
    {
        RefusalReason.NotFound or RefusalReason.Gone or RefusalReason.WrongContentType => role != PageRole.Detail,
        RefusalReason.Robots or RefusalReason.RobotsUnreachable or RefusalReason.PrivateAddress or RefusalReason.NotHttp
            or RefusalReason.TooManyRedirects or RefusalReason.RedirectLoop or RefusalReason.ClientError or RefusalReason.TooManyRequests
            or RefusalReason.ServerError or RefusalReason.TooLarge or RefusalReason.TimedOut or RefusalReason.Unreachable => true,
    };

    /// <summary>Whether a harvest lacks something without the page.</summary>
    public static bool IsMissing(RejectionReason reason, PageRole role) => reason switch
    {
        RejectionReason.NotAnOffer or RejectionReason.NoLongerAvailable or RejectionReason.SoftNotFound => role != PageRole.Detail,
        // Told apart by what the whole harvest found: a list may be empty, all of them may not.
        RejectionReason.EmptyList => false,
        RejectionReason.LoginWall or RejectionReason.Challenge or RejectionReason.Malformed => true,
    };

    /// <summary>Whether it is the host that fails, and not this page of it.</summary>
    public static bool IsOfHost(RefusalReason reason) => reason switch
    {
        RefusalReason.RobotsUnreachable or RefusalReason.ServerError or RefusalReason.TimedOut or RefusalReason.Unreachable or RefusalReason.TooManyRequests => true,
        RefusalReason.Robots or RefusalReason.PrivateAddress or RefusalReason.NotHttp or RefusalReason.TooManyRedirects or RefusalReason.RedirectLoop
            or RefusalReason.NotFound or RefusalReason.Gone or RefusalReason.ClientError or RefusalReason.TooLarge or RefusalReason.WrongContentType => false,
    };
}
