using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers.Troubles;

/// <summary>
/// Pages that are a form to sign in. A small login box in the site's header is none, nor is an offer that asks to sign in to apply, nor a job
/// with "login" in its title.
/// </summary>
internal static class LoginWords
{
    /// <summary>Characters of text beside a form under which the form is all that the page is for.</summary>
    private const int OnlyForm = 1_200;

    /// <summary>Folded, as a title, its first part or the heading says them.</summary>
    private static readonly HashSet<string> Names =
    [
        "connexion", "se connecter", "connectez-vous", "identification", "identifiez-vous", "s'identifier", "authentification", "authentification requise",
        "service d'authentification", "service central d'authentification", "espace membre", "espace membres", "acces membres", "acces reserve", "acces restreint",
        "log in", "login", "logon", "sign in", "signin", "sign-in", "sign in to your account", "please log in", "please sign in", "login required", "member login",
        "authentication", "authentication required", "central authentication service", "cas", "cas – central authentication service", "single sign-on", "web login service",
        "federation d'identites", "shibboleth", "session expiree", "session expired",
    ];

    private static readonly string[] Phrases =
    [
        "vous devez etre connecte", "vous devez vous connecter pour", "vous devez vous identifier", "connectez-vous pour acceder", "connectez-vous pour voir",
        "connectez-vous pour consulter", "connectez-vous pour continuer", "identifiez-vous pour acceder", "authentification requise", "acces reserve aux membres",
        "acces reserve aux adherents", "page reservee aux membres", "cette page est reservee aux", "votre session a expire", "you must be logged in", "you must log in",
        "you need to be logged in", "you need to log in", "you need to sign in", "please log in to continue", "please log in to view", "please log in to access",
        "please sign in to continue", "please sign in to view", "log in to continue", "sign in to continue", "login required", "your session has expired",
    ];

    private static readonly string[] Services = ["/cas/login", "/idp/", "shibboleth", "saml", "/oauth", "/openid", "/adfs/", "login.microsoftonline.com", "accounts.google.com", "/wayf", "/wp-login"];

    private static readonly string[] UserFields = ["username", "user", "login", "loginfmt", "identifier", "identifiant", "email", "j_username", "log", "uid"];

    public static bool Are(PageSaid said)
    {
        var named = said.Names.Any(n => Names.Contains(n));
        var (password, user, service) = Fields(said.Page);
        if (password) return named || said.Page.Text.Length < OnlyForm;
        if (!said.IsShort) return false;
        return (named && (user || service)) || (said.Page.Text.Length < OnlyForm && Phrases.Any(p => said.Text.Contains(p, StringComparison.Ordinal)));
    }

    // Only what stands in the page's own part counts: a box in the header is on every page of the site.
    private static (bool Password, bool User, bool Service) Fields(PageText page)
    {
        var (password, user, service) = (false, false, false);
        foreach (var element in DocumentWalk.Elements(page.Document).Where(e => e.LocalName is "input" or "form" or "a"))
        {
            var target = element.GetAttribute("action") ?? element.GetAttribute("href") ?? "";
            service |= target.Length < 2_000 && Services.Any(s => target.Contains(s, StringComparison.OrdinalIgnoreCase)) && !IsAround(element);
            if (element.LocalName != "input") continue;
            if (element.GetAttribute("type") is { } type && type.Equals("password", StringComparison.OrdinalIgnoreCase)) password |= !IsAround(element);
            user |= UserFields.Contains((element.GetAttribute("name") ?? element.GetAttribute("id") ?? "").ToLowerInvariant()) && !IsAround(element);
        }
        return (password, user, service);
    }

    private static bool IsAround(IElement element)
    {
        var inContent = false;
        // Pages nest as deep as they like.
        var depth = 0;
        for (var around = element; around is not null && depth < 200; around = around.ParentElement, depth++)
        {
            inContent |= PageElements.IsContent(around);
            if (around.LocalName == "dialog" || PageElements.IsHidden(around) || (!inContent && PageElements.IsAround(around, inContent))) return true;
        }
        return false;
    }
}
