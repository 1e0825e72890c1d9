namespace JobPortal.Core.Sources.Readers;

/// <summary>Recognizes pages that are not the one that was asked for, though the server answered 200.</summary>
internal static class PageTrouble
{
    private static readonly string[] Challenges =
    [
        "just a moment", "checking your browser", "verify you are human", "verifying you are human", "verifiez que vous etes humain",
        "enable javascript and cookies to continue", "attention required! | cloudflare", "are you a robot", "etes-vous un robot",
        "unusual traffic", "ddos protection by",
    ];

    private static readonly string[] Gone =
    [
        "cette offre n'est plus disponible", "cette offre n'est plus en ligne", "cette annonce n'est plus disponible", "cette offre a expire",
        "offre expiree", "offre pourvue", "this job is no longer available", "this position is no longer available", "this offer is no longer available",
        "this job offer is no longer available", "this posting has expired", "this vacancy is closed", "this job has expired",
    ];

    /// <summary>Whether the page says that the offer is gone, in the words that the source's definition gives.</summary>
    public static Rejection? GoneAsDeclared(SourceDefinition source, PageText page)
    {
        if (source.GonePhrases.Count == 0) return null;
        var text = LabelText.Fold(page.Text);
        return source.GonePhrases.Any(p => text.Contains(LabelText.Fold(p), StringComparison.Ordinal)) ? GoneSaid : null;
    }

    /// <summary>What is wrong with a page that held nothing; null when it is just something else.</summary>
    public static Rejection? Of(SourceDefinition source, PageText page)
    {
        if (GoneAsDeclared(source, page) is { } declared) return declared;
        var text = LabelText.Fold(page.Text);
        var head = LabelText.Fold(PageTitle.InHead(page) ?? "");
        if (Challenges.Any(c => head.Contains(c, StringComparison.Ordinal) || text.Contains(c, StringComparison.Ordinal)))
            return new Rejection(RejectionReason.Challenge, "The page asks the visitor to prove that he is no robot.");
        if (DocumentWalk.Elements(page.Document).Any(e => e.LocalName == "input" && e.GetAttribute("type") == "password"))
            return new Rejection(RejectionReason.LoginWall, "The page is a login form.");
        if (Gone.Any(g => text.Contains(g, StringComparison.Ordinal))) return GoneSaid;
        return text.Length == 0 ? new Rejection(RejectionReason.Malformed, "The page holds no text.") : null;
    }

    private static Rejection GoneSaid { get; } = new(RejectionReason.NoLongerAvailable, "The page says that the offer is gone.");
}
