namespace JobPortal.Core.Search.Words;

/// <summary>The endings of English, folded; in each step the first that fits falls. "-ise" and "-ize" are one.</summary>
internal static class EnglishEndings
{
    public static readonly SuffixRule[][] Steps = [Plurals(), Verbs(), Families(), Last()];

    /// <summary>Plurals that no rule makes, and words that a rule would put under another word's stem.</summary>
    public static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["university"] = "university",
        ["universe"] = "universe",
        ["general"] = "general",
        ["engineer"] = "engineer",
        ["engineering"] = "engineer",
        ["station"] = "station",
        ["news"] = "news",
        ["theses"] = "thesis",
        ["thesis"] = "thesis",
        ["analyses"] = "analys",
        ["analysis"] = "analys",
        ["hypotheses"] = "hypothesis",
        ["matrices"] = "matrix",
        ["indices"] = "index",
        ["during"] = "during",
        // What a reader tells apart, and these endings do not.
        ["ageing"] = "ageing",
        ["aging"] = "ageing",
        ["aids"] = "aids",
        ["animal"] = "animal",
        ["classic"] = "classic",
        ["classical"] = "classic",
        ["conversion"] = "conversion",
        ["electronic"] = "electronic",
        ["environment"] = "environment",
        ["environmental"] = "environment",
        ["environnement"] = "environment",
        ["formation"] = "formation",
        ["generally"] = "general",
        ["generic"] = "generic",
        ["graphic"] = "graphic",
        ["graphical"] = "graphic",
        ["intern"] = "intern",
        ["internal"] = "internal",
        ["international"] = "international",
        ["lecturer"] = "lecturer",
        ["logical"] = "logic",
        ["material"] = "material",
        ["organic"] = "organic",
        ["policy"] = "policy",
        ["position"] = "position",
        ["publication"] = "publication",
        ["quantity"] = "quantity",
        ["quantitative"] = "quantity",
        ["researcher"] = "researcher",
        ["scheduling"] = "scheduling",
        ["secretion"] = "secretion",
        ["sequencing"] = "sequencing",
        ["signal"] = "signal",
        ["stage"] = "stage",
        ["static"] = "static",
        ["supervisor"] = "supervisor",
        ["trainee"] = "trainee",
    };

    private static SuffixRule[] Plurals() =>
    [
        new("sses", 1, "ss"), new("ies", 3, "y"), new("ies", 1, "ie"), new("xes", 2, "x"), new("ches", 2, "ch"), new("shes", 2, "sh"),
        new("s", 3, NotAfter: "sui"),
    ];

    private static SuffixRule[] Verbs() => [new("ying", 3, "y"), new("ing", 3), new("ied", 2, "y"), new("ed", 3, NotAfter: "e")];

    private static SuffixRule[] Families() =>
    [
        new("ification", 2, "if"), new("ify", 2, "if"),
        new("ization", 4, "is"), new("isation", 4, "is"), new("izer", 4, "is"), new("ize", 3, "is"), new("iz", 3, "is"),
        new("ational", 4), new("ation", 4), new("ative", 4), new("ator", 4), new("ate", 4), new("at", 5),
        new("ically", 4), new("ical", 3), new("ic", 4), new("ment", 4), new("ity", 4), new("ness", 4),
        new("ally", 4), new("al", 4), new("ly", 4), new("ive", 4), new("able", 4), new("ible", 4), new("er", 6), new("or", 5), new("ion", 5, After: "st"),
    ];

    private static SuffixRule[] Last() => [new("e", 3), new("y", 4, NotAfter: "aeiou"), new("i", 4)];
}
