using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization.Organizations;

/// <summary>How much a written-out name proves by itself.</summary>
internal static class NameWeight
{
    private const int Distinctive = 6;
    private const int Generic = 2;

    /// <summary>So many generic words together are one lab's: "Institut de Génétique et de Biologie Moléculaire et Cellulaire".</summary>
    private const int LongName = 5;

    /// <summary>Words that any institute of any country has in its name.</summary>
    private static readonly HashSet<string> GenericWords =
    [
        "institut", "laboratoire", "centre", "departement", "unite", "equipe", "groupe", "service", "ecole", "faculte", "recherche", "science", "national",
        "physique", "chimie", "mathematique", "biologie", "informatique", "medecine", "economie", "droit", "histoire", "geographie", "psychologie",
        "ingenierie", "systeme", "electronique", "optique", "mecanique", "energie", "environnement", "sante", "sociologie", "philosophie", "langue",
        "biology", "computer", "law", "economic", "history", "medicine", "engineering", "molecular", "moleculaire", "theorique", "applique", "appliquee",
        "cell", "cellulaire", "superieur", "polytechnique", "universite", "hopital", "institution", "observatoire", "genetique", "pharmacie", "genie",
        "civil", "international", "etude", "agronomie", "geologie", "gestion", "museum", "academie", "bibliotheque", "public", "central", "general",
        "nord", "sud", "est", "ouest", "ingenieur", "graduate", "direction", "ressource", "humaine", "communication", "technique", "formation", "innovation",
    ];

    /// <summary>What may follow a university's name in one segment without making it another university's.</summary>
    private static readonly HashSet<string> PartsOfUniversities =
    [
        "faculte", "ufr", "iut", "departement", "service", "campus", "laboratoire", "institut", "ecole", "umr", "ea", "site", "cnrs", "centre", "equipe",
    ];

    /// <summary>What before a university's name makes it another body: "Chancellerie des Universités de Paris", "Catholic University of Toulouse".</summary>
    private static readonly HashSet<string> BodiesOfUniversities =
    [
        "chancellerie", "rectorat", "publication", "presse", "edition", "fondation", "foundation", "association", "inria", "catholique", "catholic", "american", "americain", "open", "populaire",
    ];

    /// <summary>Anywhere before a name in its segment they make it another body's: "Association des amis du Collège de France".</summary>
    private static readonly HashSet<string> BodiesBesideOthers =
        ["association", "amicale", "ami", "ancien", "club", "comite", "syndicat", "mutuelle", "restaurant", "presse", "edition", "alumni", "friend"];

    public static int Of(AffiliationText text, Spot spot, OrganizationRecord record, Func<Spot, int, bool> isHarmless)
    {
        if (spot.IsCut && !ContinuesAs(text.Published(spot.First, spot.Last), record.Name))
            return 0;
        if (GoesOn(text, spot) || IsBesideOther(text, spot))
            return 0;
        var isUniversity = record.Level == OrganizationLevel.Institution && text.Keys.AsSpan(spot.First, spot.Length).Contains("universite");
        var right = Neighbour(text, spot, +1);
        if (right >= 0 && !isHarmless(spot, right) && !(isUniversity && PartsOfUniversities.Contains(text.Keys[right])))
            return 0;
        // "Univ Paris 06": a number of its own makes it another university.
        if (isUniversity && right >= 0 && text.Keys[right].Length <= 2 && char.IsAsciiDigit(text.Keys[right][0]))
            return 0;
        var left = Neighbour(text, spot, -1);
        if (isUniversity && (left >= 0 && BodiesOfUniversities.Contains(text.Keys[left]) || IsPartOfTown(text, spot, right)))
            return 0;
        if (left >= 0 && !isHarmless(spot, left) && !isUniversity && !IsPrefix(text.Keys[left]))
            return 0;
        string[] words = [.. Enumerable.Range(spot.First, spot.Length).Select(i => text.Keys[i]).Where(key => key.Length > 0)];
        if (record.IsHospital && words.Any(key => key is "saint" or "sainte") && !words.Contains(OrganizationName.Key(record.City)))
            return Generic;
        return spot.IsSurelyCut || words.Length >= LongName || words.Any(key => key.Length > 1 && !GenericWords.Contains(key)) ? Distinctive : Generic;
    }

    /// <summary>One word, or no more than the kind and field of a body: "Centre de recherche".</summary>
    public static bool IsKindOnly(string key) => key.Split(' ') is var words && (words.Length < 2 || words.Length < 3 && Array.TrueForAll(words, GenericWords.Contains));

    /// <summary>"Comité d'entreprise d'Airbus", "Club des anciens de l'École X".</summary>
    public static bool IsBesideOther(AffiliationText text, Spot spot)
    {
        for (var i = text.Segment(text.SegmentOf(spot.First)).First; i < spot.First; i++)
        {
            if (BodiesBesideOthers.Contains(text.Keys[i]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// "Centre d'Etudes Comparatives sur" is not the start of "Centre d'Études Comparatives Constitutionnelles", although keys leave "sur" out. Names of
    /// other spellings are not at hand here, so only such an ending is looked at.
    /// </summary>
    private static bool ContinuesAs(string published, string name)
    {
        var folded = TextFolding.Fold(published);
        var last = folded[(folded.LastIndexOf(' ') + 1)..];
        return last.Length < 3 || OrganizationName.Word(last).Length > 0 || TextFolding.Fold(name).Contains(' ' + last + ' ', StringComparison.Ordinal);
    }

    /// <summary>"Institut des Matériaux, de Microélectronique et de…": after the comma the name goes on.</summary>
    private static bool GoesOn(AffiliationText text, Spot spot) => spot.Last + 1 < text.Count
        && text.SegmentOf(spot.Last) != text.SegmentOf(spot.Last + 1) && text.Gap(spot.Last).Trim() is ","
        && text[spot.Last + 1].Folded is "de" or "d" or "des" or "du" or "et" && char.IsLower(text.Raw(spot.Last + 1)[0]);

    /// <summary>"Université Sorbonne Paris Nord": a side of the town is another university's.</summary>
    private static bool IsPartOfTown(AffiliationText text, Spot spot, int right) => right >= 0 && right + 1 < text.Count
        && text.SegmentOf(right + 1) == text.SegmentOf(spot.Last) && text[right + 1].Folded is "nord" or "sud" or "est" or "ouest" or "north" or "south" or "east" or "west";

    /// <summary>"UMR BIOGECO", "Équipe …": the kind of unit before its name.</summary>
    private static bool IsPrefix(string key) => key is "umr" or "ea" or "ur" or "upr" or "uar" or "laboratoire" or "unite" or "recherche" or "mixte" or "equipe" or "f";

    /// <summary>The next word that carries identity in the same segment; -1 when there is none.</summary>
    private static int Neighbour(AffiliationText text, Spot spot, int step)
    {
        var segment = text.SegmentOf(step > 0 ? spot.Last : spot.First);
        for (var i = (step > 0 ? spot.Last : spot.First) + step; i >= 0 && i < text.Count && text.SegmentOf(i) == segment; i += step)
        {
            if (text.Keys[i].Length > 0)
                return i;
        }
        return -1;
    }
}
