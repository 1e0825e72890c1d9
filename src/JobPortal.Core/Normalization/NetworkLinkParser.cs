using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>Reads a research network's "Action/Réseau" tag: "DOING/– — –" is action DOING and no network.</summary>
public static class NetworkLinkParser
{
    public static NetworkLink Parse(string? text)
    {
        var parts = Folding.Collapse(text ?? "").Split('/', 2);
        var link = new NetworkLink(Named(parts[0]), parts.Length > 1 ? Named(parts[1]) : null);
        return link == NetworkLink.None ? NetworkLink.None : link;
    }

    // A part without a letter or a digit ("– — –") is a choice that nobody made.
    private static string? Named(string part) => part.Any(char.IsLetterOrDigit) ? part.Trim() : null;
}
