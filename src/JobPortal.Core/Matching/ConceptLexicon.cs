namespace JobPortal.Core.Matching;

/// <summary>
/// Research vocabulary whose French and English do not look alike, and the words that say nothing about a position. Folded. French words
/// that agree with the English ones in their first five letters need no entry.
/// </summary>
internal static class ConceptLexicon
{
    /// <summary>An English word and the French words for it, in the singular where there is one.</summary>
    public static IEnumerable<(string English, string[] French)> Pairs => Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(entry => entry.Split(':'))
        .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Function words, and what offers of all labs say.</summary>
    public static IEnumerable<string> CommonWords => (French + " " + English + " " + Offers).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private const string Table = """
        learning:apprentissage apprenant; deep:profond profonde profonds; network:reseau reseaux; data:donnee donnees; health:sante; image:imagerie
        language:langue langage; speech:parole; knowledge:connaissance connaissances; computer:ordinateur informatique; computing:calcul calculs
        software:logiciel logicielle logiciels
        sensor:capteur capteurs; measurement:mesure mesures; water:eau eaux hydrique; river:riviere fleuve; sea:mer mers marin marine; soil:sol sols; ground:terrain
        forest:foret forestier forestiere; tree:arbre arbres; plant:plante plantes vegetal; crop:culture cultures recolte; wheat:ble; vine:vigne viticole
        bird:oiseau oiseaux; fish:poisson poissons
        bee:abeille abeilles; insect:insecte; animal:animaux animale; cell:cellule cellules cellulaire cellular; tissue:tissu tissus; bone:os osseux osseuse
        brain:cerveau cerebral cerebrale; heart:coeur cardiaque; blood:sang sanguin
        disease:maladie maladies; drug:medicament medicaments; care:soin soins; patient:patients; tumour:tumeur tumeurs tumor; cancer:cancers; virus:viral virale
        bacteria:bacterie bacteries
        light:lumiere lumineux; wave:onde ondes; heat:chaleur; temperature:temperatures; pressure:pression; flow:ecoulement ecoulements flux; fluid:fluide fluides
        noise:bruit bruits; sound:son sons sonore; signal:signaux
        surface:surfaces; shape:forme formes; size:taille; weight:poids; speed:vitesse; strength:resistance; stress:contrainte contraintes
        crack:fissure fissures fissuration; failure:rupture defaillance defaillances; fatigue:fatigues
        steel:acier aciers; concrete:beton; wood:bois; glass:verre; paper:papier; metal:metaux metallique; alloy:alliage alliages; battery:batterie batteries
        fuel:carburant combustible; oil:petrole huile; gas:gaz gazeux
        wind:vent eolien eolienne eoliennes; sun:soleil; solar:solaire; power:puissance; engine:moteur moteurs; vehicle:vehicule vehicules; car:voiture voitures
        aircraft:avion avions aeronef; train:trains ferroviaire; railway:ferroviaires; road:route routes routier
        city:ville villes urbain urbaine urban; house:maison habitat logement; building:batiment batiments; bridge:pont ponts; map:carte cartes cartographie mapping
        world:monde; country:pays; earth:terre terrestre; space:espace spatial spatiale
        sky:ciel; star:etoile etoiles stellaire; moon:lune; planet:planete; snow:neige; ice:glace glacier; rain:pluie pluies precipitation precipitations
        flood:crue crues inondation inondations; drought:secheresse; fire:feu incendie; weather:meteo meteorologie meteorologique
        forecast:prevision previsions forecasting
        time:temps temporel temporelle temporal temporelles; series:serie; detection:detecter; tracking:suivi; estimate:estimation; uncertainty:incertitude incertitudes
        proof:preuve preuves; theorem:theoreme; equation:equations; mean:moyenne; random:aleatoire aleatoires; likelihood:vraisemblance; inference:inferences
        solver:solveur; mesh:maillage maillages; finite:fini finis finie; element:elements; boundary:bord frontiere; parallel:parallele paralleles
        scheduling:ordonnancement; cloud:nuage nuages; storage:stockage; security:securite; safety:surete; privacy:confidentialite; attack:attaque attaques
        trust:confiance; encryption:chiffrement; key:cle cles
        game:jeu jeux; agent:agents; human:humain humaine humains; user:utilisateur utilisateurs usager usagers; society:societe societes; law:droit juridique
        justice:judiciaire; school:ecole scolaire; child:enfant enfants; woman:femme femmes; worker:travailleur travailleurs; work:travail travaux; market:marche marches
        price:prix; bank:banque; money:monnaie
        history:histoire historique historiques; century:siecle siecles; war:guerre; book:livre livres; manuscript:manuscrit manuscrits; writing:ecriture ecrit
        archive:archives; museum:musee musees; heritage:patrimoine patrimonial; digging:fouille fouilles; ceramic:ceramique ceramiques poterie; stone:pierre pierres
        painting:peinture peintures; music:musique musical musicale; song:chant chants
        robot:robots; arm:bras; hand:main; gesture:geste gestes; vision:visuel visuelle; camera:cameras; video:videos; picture:photo photographie; depth:profondeur
        point:points; graph:graphe graphes; tree:arborescence; embedding:plongement plongements; layer:couche couches; weakly:faiblement; supervised:supervise supervisee
        explainable:explicable explicables explicabilite explainability; fairness:equite; bias:biais; reward:recompense; reinforcement:renforcement
        generative:generatif generatifs; training:entrainement
        design:conception concevoir; building:construction; development:developpement developper; improvement:amelioration ameliorer
        assessment:evaluation evaluer evaluate; behaviour:comportement comportements behavior; growth:croissance; aging:vieillissement ageing
        damage:endommagement dommages; threshold:seuil; scale:echelle echelles; multi:plusieurs; high:haute haut; low:basse bas; new:nouveau nouvelle nouveaux nouvelles
        early:precoce; fast:rapide rapides; large:grand grande grands grandes; small:petit petite petits; long:longue; short:court courte courts
        molecule:moleculaire molecules; bond:liaison liaisons; chemistry:chimie chimique chimiques chemical; mixture:melange; dye:colorant colorants
        catalyst:catalyseur catalyseurs catalyse; polymer:polymere polymeres; thin:mince minces; film:films; magnet:aimant; spin:spins; quantum:quantique quantiques
        atom:atome atomes atomique; laser:lasers; lens:lentille lentilles; fibre:fibres fiber; neutron:neutrons
        gene:genes genique; sequence:sequencage sequences sequencing; species:espece especes; evolution:evolutif evolutive; habitat:milieu milieux
        pollution:polluant polluants; waste:dechet dechets; food:alimentation alimentaire alimentaires aliment aliments; milk:lait laitier; sheep:mouton ovin ovins
        cow:vache bovin bovins; farm:ferme agricole agricoles; sugar:sucre sucres; yeast:levure levures
        memory:memoire; sleep:sommeil; pain:douleur; attention:attentionnel; eye:oeil oculaire yeux; ear:oreille; hearing:audition auditif auditive; reading:lecture
        translation:traduction; corpus:corpora; word:mot mots; sentence:phrase phrases; grammar:grammaire; meaning:sens; dialogue:dialogues
        embedded:embarque embarquee embarques embarquees; chip:puce puces; circuit:circuits; frequency:frequence frequences; bandwidth:debit; antenna:antenne antennes
        radar:radars; satellite:satellites; drone:drones; navigation:naviguer; control:commande controle controler; fault:panne pannes; maintenance:maintenances
        supply:approvisionnement; warehouse:entrepot entrepots; delivery:livraison livraisons; queue:attente; traffic:trafic; mobility:mobilite mobilites
        walking:pieton pietons
        sand:sable sables; dune:dunes dunaire; storm:tempete tempetes; survey:releve releves enquete; section:troncon troncons; winter:hiver hivers; summer:ete
        spring:printemps; autumn:automne; day:jour jours journee; night:nuit nuits; week:semaine semaines; hour:heure heures; hundred:cent cents centaine
        thousand:mille milliers; north:nord; south:sud; western:ouest; eastern:est; half:moitie demi; third:tiers; rate:taux; number:nombre nombres
        sample:echantillon echantillons
        family:famille familles; girl:fille filles; boy:garcon garcons; pupil:eleve eleves collegiens lyceens; student:etudiant etudiante etudiants
        teacher:enseignant enseignante enseignants; lesson:cours lecon; parent:parents; young:jeune jeunes; old:vieux vieille ancien ancienne anciens; life:vie
        death:mort deces; birth:naissance; wedding:mariage; town:commune communes village villages; church:eglise; house:mairie; account:compte comptes; trade:commerce
        farmer:agriculteur agriculteurs exploitant; grower:vigneron vignerons producteur; wine:vin vins; grape:raisin raisins; harvest:vendange vendanges moisson
        find:trouver chercher cherche cherchera; follow:suivre suivra; build:construire construira; measure:mesurer mesurera; compare:comparer comparera; show:montrer
        know:savoir; ask:demander; answer:repondre reponse reponses; begin:commencer debut; use:utiliser utilise usage utilisation; change:changement changements
        increase:augmenter augmentation; decrease:diminuer diminution chute; choose:choisir choix; explain:expliquer explication
        understand:comprendre comprehension understanding; predict:prevoir prediction; reduce:reduire reduction; adapt:adapter adaptation
        tracking:monitor monitoring surveillance; link:lien liens relier; share:partage partager; write:ecrire; read:lire; run:executer; choice:selection
        copper:cuivre; silver:argent; gold:dore; iron:fer; lead:plomb; nitrogen:azote; acid:acide acides; salt:sel salin saline salee sale; edge:bords
        wall:paroi parois mur murs; skin:peau; knee:genou; leg:jambe jambes; foot:pied pieds; ship:navire navires bateau bateaux; harbour:port ports portuaire
        quay:quai quais berth; island:ile iles; lake:lac lacs; pond:etang etangs; well:forage forages puits; pump:pompe pompes pompage; groundwater:nappe nappes
        oyster:huitre huitres; mussel:moule moules; shell:coquille; whale:baleine; shark:requin; wolf:loup; horse:cheval equin; dog:chien; mouse:souris; rat:rats
        butterfly:papillon; ant:fourmi; flower:fleur fleurs; leaf:feuille feuilles; root:racine racines; seed:graine graines semence; fruit:fruits; apple:pomme
        potato:patate; rice:riz riziere rizieres; corn:mais
        width:largeur; length:longueur; thickness:epaisseur; density:densite; roughness:rugosite; loss:perte pertes; gain:gains; wear:usure; load:charge charges
        force:forces; torque:couple; shock:choc; crash:accident; leak:fuite fuites; rust:corrosion; weld:soudure soudage; screw:vis; plate:plaque plaques
        tube:tuyau tuyaux; wire:fil fils; cable:cables; oven:four fours; cement:ciment cimenterie; brick:brique; roof:toit toiture voute; window:fenetre; door:porte
        floor:plancher; landscape:paysage paysages; garden:jardin; field:champ champs; path:chemin chemins trajet; trajectory:trajectoire trajectoires; border:frontieres
        threat:menace; weapon:arme; police:gendarmerie; court:tribunal cour; decision:jugement arret; tax:impot fiscalite; debt:dette dettes; loan:emprunt pret
        wage:salaires; poverty:pauvrete; growth:essor; vote:scrutin; gender:genre; religion:religieux; belief:croyance; speech:discours; news:actualites presse
        rumour:rumeur
        climate:climatique climatiques; carbon:carbone; ocean:oceans oceanique; coast:cote cotes cotier cotiere littoral; sediment:sediments; seismic:sismique sismiques
        earthquake:seisme seismes; volcano:volcan volcans volcanique; mineral:mineraux; cave:grotte grottes; glacier:glaciers; desert:deserts; mountain:montagne montagnes
        """;

    private const string French = """
        le la les l un une des de du d au aux et ou en dans par pour avec sans sous sur entre vers chez que qui quoi dont ne pas plus moins tres ce cet cette
        ces se s sa son ses leur leurs nous notre nos vous votre vos il elle ils elles on est sont sera seront etre etait ete a ont avoir aura auront fait
        faire afin ainsi aussi comme mais donc car si y n c j qu tout tous toute toutes autre autres meme memes chaque plusieurs notamment deux trois quatre
        cinq premier premiere lors selon apres avant depuis pendant jusqu cela celui celle ceux celles peut peuvent pourra devra doit doivent permettre permet
        grace via
        """;

    private const string English = """
        the a an of in on at to for from by with without and or not no but if then than as is are was were be been being will would can could may might must
        shall should this that these those it its we our us you your they their them he she who which what when where how why all any each both more most other
        some such only own same so very also into over under between through during within about up out do does did has have had there here while per via one
        two three four five first second
        """;

    private const string Offers = """
        offre offres poste postes position positions job jobs these theses thesis doctorat doctoral doctorale doctorant doctorante phd postdoc postdoctoral
        postdoctorant postdoctorante postdoctorat post doc stage stages internship intern stagiaire ingenieur ingenieure engineer engineers research recherche
        recherches researcher chercheur chercheuse chercheurs researchers scientist scientifique scientifiques scientific laboratoire laboratory lab labs
        equipe equipes team teams projet projets project projects candidat candidate candidats candidates candidature candidatures application applications
        apply applicant applicants profil profile sujet sujets subject topic contexte context mission missions activite activites activity activities
        competence competences skill skills experience experiences mois month months an ans year years contrat contract cdd cdi duree duration date deadline
        debut start contact cv lettre letter motivation universite university institut institute centre center cnrs inria france francais francaise french
        anglais english master niveau level bac diplome degree travail work travailler working equipements sein accueil accueille encadrement encadre
        supervision supervisor directeur director responsable financement funding funded salaire salary plein full time hf fh cadre objectif objectifs
        objective objectives aim goal goals but sera souhaite souhaitee require required requis requise bon bonne good excellent excellente strong solide
        solides domaine domaines field fields approche approches approach approaches methode methodes method methods resultat resultats result results etude
        etudes study studies analyse analyses analysis base bases based nouveau nouvelle nouveaux nouvelles new proposer propose proposee proposed jeune ecole
        school mention recrute recruter recruiting recruit ouvert ouverte open opportunity opportunities available hiring join rejoindre
        """;
}
