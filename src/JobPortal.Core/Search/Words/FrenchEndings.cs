namespace JobPortal.Core.Search.Words;

/// <summary>The endings of French, folded; in each step the first that fits falls.</summary>
internal static class FrenchEndings
{
    public static readonly SuffixRule[][] Steps = [Plurals(), Families(), Last()];

    /// <summary>Plurals that no rule makes, and words that a rule would put under another word's stem.</summary>
    public static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["travaux"] = "travail",
        ["travail"] = "travail",
        ["materiaux"] = "materiau",
        ["tuyaux"] = "tuyau",
        ["noyaux"] = "noyau",
        ["universite"] = "universite",
        ["logiciel"] = "logiciel",
        ["moteur"] = "moteur",
        ["general"] = "general",
        ["generale"] = "general",
        // What a reader tells apart, and these endings do not; and words of English that stand in French texts.
        ["aids"] = "aids",
        ["alternance"] = "alternance",
        ["alternant"] = "alternance",
        ["alternante"] = "alternance",
        ["animal"] = "animal",
        ["animale"] = "animal",
        ["captif"] = "captif",
        ["classique"] = "classic",
        ["courant"] = "courant",
        ["courante"] = "courant",
        ["courriel"] = "courriel",
        ["courrier"] = "courrier",
        ["donnee"] = "donnee",
        ["electronique"] = "electronic",
        ["engineer"] = "engineer",
        ["engineering"] = "engineer",
        ["environnement"] = "environment",
        ["environnemental"] = "environment",
        ["environnementale"] = "environment",
        ["formation"] = "formation",
        ["generique"] = "generic",
        ["graphique"] = "graphic",
        ["intern"] = "intern",
        ["interne"] = "interne",
        ["lecturer"] = "lecturer",
        ["logicielle"] = "logiciel",
        ["logique"] = "logic",
        ["material"] = "material",
        ["materiel"] = "materiel",
        ["materielle"] = "materiel",
        ["montreal"] = "montreal",
        ["organique"] = "organic",
        ["organisme"] = "organisme",
        ["particulier"] = "particulier",
        ["particuliere"] = "particulier",
        ["particulierement"] = "particulier",
        ["public"] = "public",
        ["publique"] = "public",
        ["publication"] = "publication",
        ["quantite"] = "quantity",
        ["quantitatif"] = "quantity",
        ["quantitative"] = "quantity",
        ["regulier"] = "regulier",
        ["reguliere"] = "regulier",
        ["researcher"] = "researcher",
        ["serieux"] = "serieux",
        ["signal"] = "signal",
        ["situation"] = "situation",
        ["situe"] = "situer",
        ["situee"] = "situer",
        ["trainee"] = "trainee",
    };

    private static SuffixRule[] Plurals() =>
    [
        new("eaux", 1, "eau"), new("aux", 2, "al"), new("eux", 1, "eu"), new("oux", 1, "ou"),
        new("ss", 2, "ss"), new("s", 3),
    ];

    private static SuffixRule[] Families() =>
    [
        new("ification", 2, "if"), new("ificateur", 2, "if"), new("ificatrice", 2, "if"), new("ifieur", 2, "if"), new("ifier", 2, "if"), new("ifie", 2, "if"), new("ifiee", 2, "if"),
        new("isations", 4, "is"), new("isation", 4, "is"), new("isateur", 4, "is"), new("isatrice", 4, "is"),
        new("ation", 4), new("ateur", 4), new("atrice", 4), new("atif", 4), new("ative", 4),
        new("issement", 4), new("ement", 4),
        new("ique", 3), new("isme", 4), new("iste", 4), new("ite", 4),
        new("ielle", 4), new("iel", 4), new("elle", 4), new("el", 4, NotAfter: "u"), new("ale", 4), new("al", 4),
        new("euse", 4), new("eur", 4), new("eure", 4), new("eu", 4),
        new("ive", 4), new("if", 4), new("ance", 4), new("able", 4), new("ible", 4),
        new("ante", 4), new("ant", 4), new("ier", 4), new("iere", 4), new("er", 4), new("ee", 4), new("ie", 4),
    ];

    private static SuffixRule[] Last() => [new("e", 3)];
}
