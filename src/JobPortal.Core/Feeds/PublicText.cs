using JobPortal.Core.Normalization.Html;

namespace JobPortal.Core.Feeds;

/// <summary>
/// The last look at text that leaves the portal for other programs. The normalizer took e-mail addresses out already; what was stored before
/// it knew some way of writing one still holds it, and what programs have copied cannot be taken back.
/// </summary>
public static class PublicText
{
    public static string Of(string text) => EmailMask.Apply(text);

    public static string? OrNull(string? text) => text is null ? null : EmailMask.Apply(text);
}
