namespace JobPortal.Core.Sources.Readers;

/// <summary>Labels and headings that boards use, French and English. What only one site says belongs in its source file.</summary>
internal static class KnownLabels
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [RawFieldName.Title] =
        [
            "Intitulé du poste", "Intitulé", "Titre du poste", "Titre de l'offre", "Job title", "Position title", "Intitulé de l'offre", "Poste",
            "Position", "Title", "Title of the position", "Job position", "Post title", "Vacancy title", "Name of the position", "Offer title",
        ],
        [RawFieldName.HiringOrganization] =
        [
            "Laboratoire", "Laboratoire d'accueil", "Laboratoire/Entreprise", "Unité", "Unité de recherche", "Unité d'accueil", "Employeur",
            "Organisme", "Organisme d'accueil", "Établissement", "Établissement d'accueil", "Structure d'accueil", "Entreprise", "L'unité",
            "Laboratory", "Lab", "Host laboratory", "Research unit", "Employer", "Organisation", "Organization", "Organisation/Company",
            "Hiring organization", "Company", "Institution", "Host institution", "Laboratoire de rattachement", "Unité de rattachement",
            "Nom du laboratoire", "Structure de rattachement", "Organisme de rattachement", "Employeur/Organisme", "Laboratoire/Équipe", "The unit",
            "Unit", "Host lab", "Hosting laboratory", "Laboratory name", "Name of the laboratory", "Research lab", "Research laboratory",
            "Research institute", "Research group", "Department", "Institute", "University", "Affiliation", "Hosting institution",
            "Host organisation", "Host organization", "Host institute", "Host university", "Hiring organisation", "Hiring institution",
            "Recruiting institution", "Organisation name", "Organization name", "Company name", "Name of the institution", "Employer name",
        ],
        [RawFieldName.JobDuration] =
        [
            "Durée", "Durée du contrat", "Durée du poste", "Durée de la thèse", "Durée du stage", "Durée de la mission", "Duration",
            "Contract duration", "Duration of contract", "Contract period", "Contract length", "Length of contract", "Durée prévue",
            "Durée de l'emploi", "Durée du CDD", "Durée du projet de thèse", "Length", "Length of employment", "Length of the contract",
            "Length of appointment", "Duration of the contract", "Duration of employment", "Duration of the position", "Duration of appointment",
            "Duration of the internship", "Employment duration", "Appointment duration", "Internship duration", "PhD duration", "Project duration",
            "Contract term", "Term of contract", "Term", "Employment period", "Period of employment", "Time period",
        ],
        [RawFieldName.PublicationDeadline] =
        [
            "Date limite de publication", "Fin de publication", "Published until", "Publication deadline", "Offre valable jusqu'au",
            "Valable jusqu'au", "En ligne jusqu'au", "Valid until", "Online until",

        ],
        [RawFieldName.ApplicationDeadline] =
        [
            "Date limite", "Date limite de candidature", "Date limite candidature", "Date limite des candidatures", "Date limite pour postuler",
            "Date limite de dépôt des candidatures", "Date limite de dépôt", "Date de clôture", "Clôture des candidatures", "Candidater avant le",
            "Application deadline", "Deadline", "Deadline to apply", "Deadline for applications", "Closing date", "Apply before", "Apply by",
            "Closing date for applications", "Date limite d'envoi des candidatures", "Date limite d'envoi",
            "Date limite de réception des candidatures", "Date limite de réception", "Date limite de soumission", "Date limite de réponse",
            "Date limite de dépôt de candidature", "Date limite de dépôt des dossiers", "Date limite pour candidater",
            "Date de clôture des candidatures", "Date de fin de candidature", "Fin des candidatures", "Candidature avant le", "Candidatures avant le",
            "Candidatures jusqu'au", "Postuler avant le", "Date butoir", "Échéance", "Closes", "Closes on", "Closing", "Closing date/time",
            "Application closing date", "Applications close", "Applications close on", "Applications due", "Applications due by",
            "Application due date", "Due date", "Deadline date", "Deadline for application", "Deadline for applying", "Deadline for submission",
            "Deadline for submitting applications", "Application submission deadline", "Submission deadline", "Deadline of applications",
            "Last application date", "Last date to apply", "Last day to apply", "Last date for applications", "Final date for applications",
            "Apply no later than", "Apply until", "Applications until", "Applications by", "Application period ends", "Application end date", "Valid through", "Expires", "Expires on", "Expiry date", "Expiration date",
            "End of application period",
        ],
        [RawFieldName.DatePosted] =
        [
            "Date de publication", "Publiée le", "Publié le", "Mise en ligne", "Date de mise en ligne", "Publication date", "Date posted",
            "Posted on", "Published on", "Publiée", "Publié", "Parue le", "Date de parution", "Offre publiée le", "Offre mise en ligne le",
            "Date de dépôt de l'offre", "Posted", "Posted date", "Posting date", "Date of publication", "Published", "Offer published on",
            "First published", "Placed on", "Advertised", "Advertised on", "Date advertised", "Job posted on",
        ],
        [RawFieldName.JobStartDate] =
        [
            "Date d'embauche prévue", "Date d'embauche", "Date de début", "Date de début prévue", "Début du contrat", "Début", "Prise de poste",
            "Date de prise de poste", "Date de démarrage", "Start date", "Starting date", "Expected date of employment", "Expected start date",
            "Job start date", "Desired starting date", "Date d'embauche souhaitée", "Date de début du contrat", "Date de début de la thèse",
            "Date de début souhaitée", "Date de début de contrat", "Date de prise de fonction", "Date de prise de fonctions", "Prise de fonction",
            "Prise de fonctions", "Date de recrutement", "Date de démarrage prévue", "Date prévisionnelle d'embauche", "Date prévue d'embauche",
            "Démarrage", "Début souhaité", "Début prévu", "Début de la thèse", "Début du stage", "À pourvoir le", "Poste à pourvoir le",
            "Disponible à partir du", "Start", "Starting", "Begin", "Beginning", "Starting from", "Start of contract", "Start of the contract",
            "Start of employment", "Contract start date", "Contract start", "Employment start date", "Planned start date", "Planned starting date",
            "Expected starting date", "Expected start", "Earliest start date", "Possible start date", "Preferred start date", "Desired start date",
            "Proposed start date", "Target start date", "Envisaged job starting date", "Date of hire", "Date of commencement", "Commencement date",
            "Available from", "Position available from", "Employment date", "Date of employment", "Date of appointment",
        ],
        [RawFieldName.JobLocation] =
        [
            "Lieu", "Lieu de travail", "Lieu d'exercice", "Lieu du poste", "Localisation", "Ville", "Adresse d'emploi", "Adresse", "Location",
            "Workplace", "Place of work", "Work location", "Job location", "Town/city", "City", "Lieu(x)", "Lieu de la thèse", "Lieu du stage",
            "Lieu d'affectation", "Lieu de réalisation", "Lieu géographique", "Lieu de recrutement", "Affectation", "Résidence administrative",
            "Adresse du lieu de travail", "Locations", "Work locations", "Location of the position", "Location of work", "Workplace location",
            "Work place", "Working place", "Place of employment", "Duty station", "Job site", "Geographical location", "Work address",
        ],
        [RawFieldName.EmploymentType] =
        [
            "Type de contrat", "Type du contrat", "Nature du contrat", "Contrat", "Contract type", "Type of contract", "Employment type",
            "Type de poste", "Type d'emploi", "Type d'offre", "Contract", "Job type", "Type of job", "Position type", "Type of position",
            "Type of employment", "Type of appointment", "Appointment type", "Employment contract", "Nature of the contract", "Kind of contract",
            "Offer type",
        ],
        [RawFieldName.WorkHours] =
        [
            "Quotité de travail", "Quotité", "Temps de travail", "Proportion of work", "Work hours", "Working time", "Hours", "Temps plein/partiel",
            "Durée hebdomadaire", "Durée hebdomadaire de travail", "Volume horaire", "Working hours", "Hours per week", "Weekly hours",
            "Weekly working hours", "Working hours per week", "Job status", "Workload", "Employment rate", "Full-time/part-time",
            "Full time/part time", "Time commitment", "Percentage of full-time", "FTE",
        ],
        [RawFieldName.BaseSalary] =
        [
            "Rémunération", "Rémunération brute", "Salaire", "Salaire brut", "Gratification", "Remuneration", "Salary", "Gross salary", "Base salary",
            "Salaire mensuel", "Salaire brut mensuel", "Salaire mensuel brut", "Rémunération mensuelle", "Rémunération brute mensuelle",
            "Montant de la gratification", "Indemnité", "Indemnités", "Pay", "Wage", "Wages", "Compensation", "Stipend", "Monthly salary",
            "Annual salary", "Yearly salary", "Salary range", "Gross monthly salary", "Monthly gross salary", "Gross annual salary", "Salary (gross)",
            "Scholarship amount",
        ],
        [RawFieldName.EducationRequirements] =
        [
            "Niveau d'études souhaité", "Niveau d'études", "Niveau de diplôme requis", "Niveau requis", "Diplôme requis", "Diplôme",
            "Desired level of education", "Level of education", "Level of qualifications required", "Education requirements", "Required degree",
            "Niveau de formation", "Niveau de diplôme", "Niveau d'étude", "Formation requise", "Diplôme exigé", "Diplôme souhaité", "Diplôme minimum",
            "Education", "Education level", "Educational level", "Required education", "Required education level", "Degree", "Degree required",
            "Degree level", "Diploma", "Diploma required", "Minimum degree", "Qualification level", "Required level of education",
            "Minimum level of education", "Academic level",
        ],
        [RawFieldName.ExperienceRequirements] =
        [
            "Expérience souhaitée", "Expérience requise", "Expérience", "Experience required", "Experience requirements", "Experience",
            "Niveau d'expérience", "Années d'expérience", "Required experience", "Years of experience", "Professional experience", "Experience level",
            "Work experience", "Required work experience",
        ],
        [RawFieldName.Identifier] =
        [
            "Référence", "Référence de l'offre", "Réf", "N° de l'offre", "Numéro de l'offre", "Reference", "Reference number", "Job reference",
            "Offer number", "Référence du poste", "Référence annonce", "Référence de l'annonce", "Référence interne", "N° d'offre", "Numéro d'offre",
            "Numéro de poste", "N° de poste", "Code offre", "Identifiant de l'offre", "Ref", "Ref no", "Ref number", "Ref. no", "Ref. number",
            "Reference no", "Reference code", "Job ref", "Job ref no", "Job reference number", "Job ID", "Job number", "Job code", "Offer reference",
            "Offer ID", "Position ID", "Position number", "Position reference", "Vacancy ID", "Vacancy number", "Vacancy reference", "Vacancy ref",
            "Posting number", "Posting ID", "Requisition ID", "Requisition number", "Req ID", "Advert reference", "Announcement number",
            "Announcement code",
        ],
        [RawFieldName.Contact] =
        [
            "Contact", "Contacts", "Personne à contacter", "Courriel", "E-mail", "Email", "Contact person", "Contact e-mail", "Contact email", "Mail",
            "Adresse e-mail", "Adresse mail", "Adresse électronique", "Contact scientifique", "Contacts scientifiques", "Responsable scientifique",
            "Responsable du recrutement", "Personne contact", "Encadrant", "Encadrante", "Encadrants", "Encadrants de thèse", "Encadrant(e)",
            "Directeur de thèse", "Directrice de thèse", "Directeurs de thèse", "Direction de thèse", "Co-directeur de thèse", "Co-encadrant",
            "Tuteur", "Maître de stage", "Contact details", "Contact information", "Contact name", "Contact address", "E-mail address",
            "Email address", "Email contact", "Mail contact", "Enquiries", "Inquiries", "Informal enquiries", "For further information",
            "Scientific contact", "Supervisor", "Supervisors", "Supervisor name", "PhD supervisor", "PhD supervisors", "Thesis supervisor",
            "Thesis supervisors", "Thesis director", "Thesis advisor", "Scientific supervisor", "Internship supervisor", "Co-supervisor", "Advisor",
            "Adviser", "Principal investigator", "Line manager", "Send applications to", "Applications to",
        ],
        [RawFieldName.Language] = ["Langue de l'offre", "Offer language"],
    };

    public static IReadOnlyList<string> Attachments { get; } =
    [
        "Document attaché", "Documents attachés", "Pièce jointe", "Pièces jointes", "Fichier joint", "Fichiers joints", "Document", "Documents",
        "Fiche de poste", "Attachment", "Attachments", "Attached document", "Attached documents", "Attached file", "Attached files",
    ];
}
