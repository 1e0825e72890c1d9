using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers.Troubles;

/// <summary>
/// Pages that ask a visitor to prove that he is no robot: Cloudflare, Imperva, DataDome, PerimeterX, Sucuri, AWS WAF, Anubis and the like.
/// They are short. Research on captchas, and pages with a captcha on their contact form, are none.
/// </summary>
internal static class ChallengeWords
{
    /// <summary>Folded, as a title, its first part or the heading says them.</summary>
    private static readonly HashSet<string> Names =
    [
        "just a moment", "un instant", "attention required!", "attention required! | cloudflare", "please wait", "one moment, please", "veuillez patienter", "ddos-guard",
        "are you a robot?", "are you a robot", "etes-vous un robot ?", "etes-vous un robot?", "human verification", "verification humaine", "robot check", "bot verification",
        "verification de securite", "controle de securite", "security check", "security verification", "access denied", "acces refuse", "request rejected", "requete rejetee",
        "pardon our interruption", "making sure you're not a bot!", "captcha", "captcha challenge", "access to this page has been denied", "you have been blocked",
    ];

    private static readonly string[] Phrases =
    [
        "checking your browser", "checking if the site connection is secure", "verify you are human", "verifying you are human", "verify that you are not a robot",
        "confirm you are human", "verifiez que vous etes humain", "verifiez que vous etes un humain", "verifions que vous etes", "verification de votre navigateur",
        "nous verifions votre navigateur", "enable javascript and cookies to continue", "activez javascript et les cookies pour continuer", "are you a robot", "etes-vous un robot",
        "vous n'etes pas un robot", "you are not a robot", "unusual traffic", "trafic inhabituel", "trafic exceptionnel", "ddos protection by", "incapsula incident id",
        "sorry, you have been blocked", "press & hold to confirm", "the requested url was rejected. please consult with your administrator",
        "complete the security check to access", "please complete the captcha", "resolvez le captcha", "remplir le captcha",
    ];

    private static readonly string[] Proofs = ["robot", "captcha", "humain", "human", "verif", "security", "securite", "blocked", "denied"];

    // Elements and scripts that only the challenge itself has; the same vendors' beacons stand on every page that they protect.
    private static readonly string[] Markers =
        ["_cf_chl_opt", "/cdn-cgi/challenge-platform/h/", "captcha-delivery.com", "px-captcha", "sucuri_cloudproxy", "awswafintegration", "awswaf.com", "/.within.website/x/cmd/anubis", "perfdrive.com"];

    private static readonly string[] Captchas = ["hcaptcha.com", "recaptcha", "challenges.cloudflare.com/turnstile", "friendlycaptcha", "arkoselabs.com", "geetest"];

    public static bool Are(PageSaid said)
    {
        if (!said.IsShort) return false;
        if (said.Names.Any(n => Names.Contains(n))) return true;
        if (Phrases.Any(p => said.Text.Contains(p, StringComparison.Ordinal) || said.Beside.Contains(p, StringComparison.Ordinal) || said.Title.Contains(p, StringComparison.Ordinal))) return true;
        var (challenge, captcha) = Marked(said.Page);
        return challenge || (captcha && Proofs.Any(p => said.Names.Append(said.Text).Any(t => t.Contains(p, StringComparison.Ordinal))) && said.Text.Length < 600);
    }

    private static (bool Challenge, bool Captcha) Marked(PageText page)
    {
        var (challenge, captcha) = (false, false);
        foreach (var text in DocumentWalk.Elements(page.Document).SelectMany(Texts))
        {
            challenge |= Markers.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
            captcha |= Captchas.Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase));
        }
        return (challenge, captcha);
    }

    private static IEnumerable<string> Texts(IElement element)
    {
        if (element.LocalName is "script" or "iframe" && element.GetAttribute("src") is { Length: < 2_000 } source) yield return source;
        // Imperva frames its test; its beacon is a script.
        if (element.LocalName == "iframe" && element.GetAttribute("src")?.Contains("_Incapsula_Resource", StringComparison.Ordinal) == true) yield return "_cf_chl_opt";
        if (element.LocalName == "script" && element.TextContent is { Length: > 0 and < 20_000 } code) yield return code;
        if (element.GetAttribute("id") is { Length: < 100 } id) yield return id;
        if (element.LocalName == "div" && element.GetAttribute("class") is { Length: < 300 } classes) yield return classes;
    }
}
