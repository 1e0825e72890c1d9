using JobPortal.Core.Sources.Readers.Troubles;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Recognizes pages that are not the one that was asked for, though the server answered 200.</summary>
internal static class PageTrouble
{
    /// <summary>
    /// Whether the page says that the offer is gone: in the words that the source's definition gives, or in common ones where a site says
    /// such things, in a heading or a notice. For pages that may hold the offer all the same.
    /// </summary>
    public static Rejection? GoneAsDeclared(SourceDefinition source, PageText page)
    {
        if (GoneWords.AreNoticed(page)) return GoneSaid;
        if (source.GonePhrases.Count == 0) return null;
        var text = LabelText.Fold(page.Text);
        return source.GonePhrases.Any(p => text.Contains(LabelText.Fold(p), StringComparison.Ordinal)) ? GoneSaid : null;
    }

    /// <summary>What is wrong with a page that held nothing; null when it is just something else.</summary>
    public static Rejection? Of(SourceDefinition source, PageText page)
    {
        if (GoneAsDeclared(source, page) is { } declared) return declared;
        var said = PageSaid.Of(page);
        if (ChallengeWords.Are(said)) return new Rejection(RejectionReason.Challenge, "The page asks the visitor to prove that he is no robot.");
        if (LoginWords.Are(said)) return new Rejection(RejectionReason.LoginWall, "The page is a login form.");
        if (said.IsShort && GoneWords.AreSaid(page)) return GoneSaid;
        if (NotFoundWords.Are(said)) return new Rejection(RejectionReason.SoftNotFound, "The page says that there is no such page.");
        return said.Text.Length == 0 ? new Rejection(RejectionReason.Malformed, "The page holds no text.") : null;
    }

    private static Rejection GoneSaid { get; } = new(RejectionReason.NoLongerAvailable, "The page says that the offer is gone.");
}
