namespace JobPortal.Core.Reference;

/// <summary>The French word for an English one of science, as both stand in keys (<see cref="OrganizationName.Word"/>); also what citation indexes abbreviate.</summary>
internal static class Translation
{
    private const string Table = """
        acoustic acoustique
        aerospace aerospatial
        agricultural agricole
        agriculture agri
        analysi analyse
        animal animale
        anthropology anthropologie
        applied applique appliquee appl
        archaeology archeologie archaeological archeologique
        architecture architectural
        astronomy astronomie
        astrophysic astrophysique
        atmospheric atmospherique
        atomic atomique
        automatic automatique control
        behaviour comportement behavior
        biochemistry biochimie
        biodiversity biodiversite
        biological biologique
        biology biologie biol
        biomedical biomedicale
        biophysic biophysique
        biotechnology biotechnologie
        brain cerveau
        cancer cancerologie oncology oncologie
        cardiovascular cardiovasculaire
        catalysi catalyse
        cell cellule
        cellular cellulaire
        chemical chimique
        climate climat
        clinical clinique
        cognitive cognitive cognitif
        complex complexe
        computer informatique computing computational inform
        condensed condensee
        contemporary contemporain contemporaine
        culture cultural culturel culturelle
        data donnee
        development developpement
        developmental developpement
        dynamic dynamique
        earth terre
        ecology ecologie
        economic economie economique economy
        education educational
        electrical electrique
        electronic electronique electron
        energy energie
        engineering ingenierie ingenieur
        environment environnement environmental
        epidemiology epidemiologie
        evolution evolutionary evolutive evolutif
        experimental experimentale
        fluid fluide
        food aliment alimentation
        functional fonctionnel fonctionnelle
        fundamental fondamental fondamentale
        geography geographie
        geology geologie
        genetic genetique genet
        genomic genomique
        health sante
        heart coeur
        history histoire
        human humaine humain
        image imagerie imaging
        immunology immunologie
        infectious infectieuse infectieux
        information information informational
        integrated integree integre
        intelligence intelligent
        interdisciplinary interdisciplinaire pluridisciplinary pluridisciplinaire multidisciplinary
        international internationale
        knowledge connaissance
        language langue langage
        law droit
        learning apprentissage
        life vie vivant living
        linguistic linguistique
        literature litterature
        magnetic magnetique
        management gestion
        marine marin
        material materiau
        mathematical mathematique
        matter matiere
        mechanical mecanique mechanic
        medical medicale
        medicine medecine med
        metabolism metabolisme
        method methode
        microbiology microbiologie
        microelectronic microelectronique
        mineral minerale mineralogy mineralogie
        model modele modelling modeling modelisation
        modern moderne
        molecular moleculaire mol
        nanoscience nanosciences
        network reseau
        neuroscience neurosci
        nuclear nucleaire nucl
        number numerique numerical digital
        nutrition nutritional
        observatory observatoire
        ocean oceanography oceanographie
        optic optique optical
        organic organique
        organization organisation
        particle particule
        philosophy philosophie
        photonic photonique
        physical physique phys
        physiology physiologie
        physiopathology physiopathologie
        planetary planetaire
        plant plante vegetal vegetale
        political politique
        polymer polymere
        population demographic
        process procede
        protein proteine
        psychology psychologie
        quantum quantique
        reproduction reproductive
        research rech
        robotic robotique
        rural rurale
        sea mer
        signal signaux
        social sociale societe society
        sociology sociologie
        soil sol
        solid solide
        space espace spatial spatiale
        statistic statistique statistical
        structural structurale
        surface surfacic
        system systeme syst
        technology technologie technol
        theoretical theorique theor
        theory theorie
        therapy therapie therapeutic therapeutique
        transport transportation
        treatment traitement processing
        tropical tropicale
        urban urbain urbaine
        veterinary veterinaire
        virology virologie
        vision visual
        water eau
        """;

    private static readonly Dictionary<string, string> Same = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(other => (other, words[0])))
        .DistinctBy(pair => pair.other)
        .ToDictionary();

    /// <summary>The one word that stands for it and for all that mean the same; the word itself when the table lacks it.</summary>
    public static string OfWord(string word) => Same.GetValueOrDefault(word, word);
}
