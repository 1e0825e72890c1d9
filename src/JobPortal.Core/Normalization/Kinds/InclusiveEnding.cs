using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Kinds;

/// <summary>The second ending of inclusive French.</summary>
internal static partial class InclusiveEnding
{
    // "doctorant(e)", "Ingénieur.e.s", "Chargé-e", "post-doctorant·e", "Zootechnicien(ne)", "Technicien/ne", "Chercheur(se)"
    [GeneratedRegex(@"(?<=[a-z])(?:\((?:e|ne|se|trice|euse|es|nes)\)s?|[.·•-](?:e|ne|se|trice|euse)(?:[.·•-]?s)?(?![a-z])|/(?:e|ne|se|trice|euse)(?![a-z]))")]
    public static partial Regex Ending { get; }
}
