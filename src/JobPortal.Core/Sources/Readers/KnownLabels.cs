namespace JobPortal.Core.Sources.Readers;

/// <summary>Labels and headings that boards use, French and English. What only one site says belongs in its source file.</summary>
internal static class KnownLabels
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [RawFieldName.Title] = ["Intitulé du poste", "Intitulé", "Titre du poste", "Titre de l'offre", "Job title", "Position title"],
        [RawFieldName.HiringOrganization] =
        [
            "Laboratoire", "Laboratoire d'accueil", "Laboratoire/Entreprise", "Unité", "Unité de recherche", "Unité d'accueil", "Employeur",
            "Organisme", "Organisme d'accueil", "Établissement", "Établissement d'accueil", "Structure d'accueil", "Entreprise", "L'unité",
            "Laboratory", "Lab", "Host laboratory", "Research unit", "Employer", "Organisation", "Organization", "Organisation/Company",
            "Hiring organization", "Company", "Institution", "Host institution",
        ],
        [RawFieldName.JobDuration] =
        [
            "Durée", "Durée du contrat", "Durée du poste", "Durée de la thèse", "Durée du stage", "Durée de la mission", "Duration",
            "Contract duration", "Duration of contract", "Contract period", "Contract length", "Length of contract",
        ],
        [RawFieldName.PublicationDeadline] = ["Date limite de publication", "Fin de publication", "Published until", "Publication deadline"],
        [RawFieldName.ApplicationDeadline] =
        [
            "Date limite", "Date limite de candidature", "Date limite candidature", "Date limite des candidatures", "Date limite pour postuler",
            "Date limite de dépôt des candidatures", "Date limite de dépôt", "Date de clôture", "Clôture des candidatures", "Candidater avant le",
            "Application deadline", "Deadline", "Deadline to apply", "Deadline for applications", "Closing date", "Apply before", "Apply by",
            "Closing date for applications",
        ],
        [RawFieldName.DatePosted] =
            ["Date de publication", "Publiée le", "Publié le", "Mise en ligne", "Date de mise en ligne", "Publication date", "Date posted", "Posted on", "Published on"],
        [RawFieldName.JobStartDate] =
        [
            "Date d'embauche prévue", "Date d'embauche", "Date de début", "Date de début prévue", "Début du contrat", "Début", "Prise de poste",
            "Date de prise de poste", "Date de démarrage", "Start date", "Starting date", "Expected date of employment", "Expected start date",
            "Job start date", "Desired starting date",
        ],
        [RawFieldName.JobLocation] =
        [
            "Lieu", "Lieu de travail", "Lieu d'exercice", "Lieu du poste", "Localisation", "Ville", "Adresse d'emploi", "Adresse", "Location",
            "Workplace", "Place of work", "Work location", "Job location", "Town/city", "City",
        ],
        [RawFieldName.EmploymentType] =
            ["Type de contrat", "Type du contrat", "Nature du contrat", "Contrat", "Contract type", "Type of contract", "Employment type"],
        [RawFieldName.WorkHours] = ["Quotité de travail", "Quotité", "Temps de travail", "Proportion of work", "Work hours", "Working time", "Hours"],
        [RawFieldName.BaseSalary] =
        [
            "Rémunération", "Rémunération brute", "Salaire", "Salaire brut", "Gratification", "Remuneration", "Salary", "Gross salary", "Base salary",
        ],
        [RawFieldName.EducationRequirements] =
        [
            "Niveau d'études souhaité", "Niveau d'études", "Niveau de diplôme requis", "Niveau requis", "Diplôme requis", "Diplôme",
            "Desired level of education", "Level of education", "Level of qualifications required", "Education requirements", "Required degree",
        ],
        [RawFieldName.ExperienceRequirements] =
            ["Expérience souhaitée", "Expérience requise", "Expérience", "Experience required", "Experience requirements", "Experience"],
        [RawFieldName.Identifier] =
            ["Référence", "Référence de l'offre", "Réf", "N° de l'offre", "Numéro de l'offre", "Reference", "Reference number", "Job reference", "Offer number"],
        [RawFieldName.Contact] =
            ["Contact", "Contacts", "Personne à contacter", "Courriel", "E-mail", "Email", "Contact person", "Contact e-mail", "Contact email"],
        [RawFieldName.Language] = ["Langue de l'offre", "Offer language"],
    };

    public static IReadOnlyList<string> Sections { get; } =
    [
        "Contexte", "Contexte de travail", "Contexte scientifique", "Contexte du poste", "Contexte et objectifs", "Environnement", "Présentation",
        "Présentation du laboratoire", "Sujet", "Sujet de thèse", "Sujet de la thèse", "Description", "Description du poste", "Description du sujet",
        "Descriptif", "Descriptif du poste", "Résumé", "Objectif", "Objectifs", "Mission", "Missions", "Missions principales", "Activités",
        "Activités principales", "Profil", "Profil du candidat", "Profil recherché", "Profil souhaité", "Compétences", "Compétences requises",
        "Compétences attendues", "Formation et compétences requises", "Formation", "Prérequis", "Adresse d'emploi", "Contraintes et risques",
        "Informations complémentaires", "Conditions", "Conditions de travail", "Avantages", "Candidature", "Candidatures", "Comment postuler",
        "Modalités de candidature", "Pour postuler", "Financement", "Encadrement", "Références", "Bibliographie",
        "Context", "Background", "Work context", "Working context", "Subject", "Topic", "Job description", "The position", "Position description", "Summary",
        "Objectives", "Mission statement", "Activities", "Main activities", "Responsibilities", "Tasks", "Main tasks", "Candidate profile",
        "Profile", "Required profile", "Skills", "Required skills", "Skills and qualifications", "Qualifications", "Requirements",
        "Education and skills required", "Constraints and risks", "Additional information", "Working conditions", "Benefits", "How to apply",
        "Application", "Application procedure", "Funding", "Supervision", "References", "Your role", "Your profile", "About us", "About the lab",
    ];

    public static IReadOnlyList<string> Attachments { get; } =
    [
        "Document attaché", "Documents attachés", "Pièce jointe", "Pièces jointes", "Fichier joint", "Fichiers joints", "Document", "Documents",
        "Fiche de poste", "Attachment", "Attachments", "Attached document", "Attached documents", "Attached file", "Attached files",
    ];
}
