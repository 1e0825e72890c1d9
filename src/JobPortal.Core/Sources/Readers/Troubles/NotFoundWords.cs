using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Troubles;

/// <summary>Pages that say "not found" in their title or heading though the server said 200.</summary>
internal static partial class NotFoundWords
{
    public static bool Are(PageSaid said) => said.IsShort && said.Names.Any(n => n.Length < 120 && Saying.IsMatch(n));

    // Folded: "404", "erreur 404", "page not found", "page introuvable", "oups, cette page n'existe pas", "the page you requested could not be found"; not "bus 404 driver"
    [GeneratedRegex(
        @"^(?:(?:erreur|error|http) )?404(?:$| ?[-–:|!.]| (?:error|not found|page|introuvable|erreur))|^(?:oups|oops|desole|sorry)?[ !,.]*(?:la |cette |the |this )?(?:page|ressource|resource|adresse)(?: (?:demandee|recherchee|web|that you requested|you requested|you are looking for|you were looking for|requested))?(?: (?:is|est|was|could|ne|n'a))?(?: ?(?:not (?:be )?found|introuvable|non trouvee|inexistante|n'existe (?:pas|plus)|existe pas|pas ete trouvee|does not exist|doesn't exist|peut (?:pas )?etre trouvee))|^(?:erreur : )?(?:page|content|contenu|document) (?:not found|introuvable|non trouvee?)$|^not found$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Saying { get; }
}
