using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts;

/// <summary>Addresses of alert pages, in French; English stands under /en.</summary>
public static class AlertPaths
{
    public const string Subscribe = "/alerts/subscribe";
    public const string CheckMail = "/alerts/check-mail";
    public const string Confirm = "/alerts/confirm";
    public const string Manage = "/alerts/manage";
    public const string Unsubscribe = "/alerts/unsubscribe";

    /// <summary>The operators' door.</summary>
    public const string SignIn = "/admin/sign-in";

    public static string Of(LinkPurpose purpose, string token) => purpose switch
    {
        LinkPurpose.Confirm => $"{Confirm}/{token}",
        LinkPurpose.Manage => $"{Manage}/{token}",
        LinkPurpose.Unsubscribe => $"{Unsubscribe}/{token}",
        LinkPurpose.UnsubscribeSearches => $"{Unsubscribe}/{token}",
        LinkPurpose.SignIn => $"{SignIn}/{token}",
    };
}
