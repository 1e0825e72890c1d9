namespace JobPortal.Core.Sources.Readers;

/// <summary>Headings of sections that boards use, French and English. What only one site says belongs in its source file.</summary>
internal static class KnownHeadings
{
    public static IReadOnlyList<string> Sections { get; } =
    [
        "Contexte", "Contexte de travail", "Contexte scientifique", "Contexte du poste", "Contexte et objectifs", "Environnement", "Présentation",
        "Présentation du laboratoire", "Sujet", "Sujet de thèse", "Sujet de la thèse", "Description", "Description du poste", "Description du sujet",
        "Descriptif", "Descriptif du poste", "Résumé", "Objectif", "Objectifs", "Mission", "Missions", "Missions principales", "Activités",
        "Activités principales", "Profil", "Profil du candidat", "Profil recherché", "Profil souhaité", "Compétences", "Compétences requises",
        "Compétences attendues", "Formation et compétences requises", "Formation", "Prérequis", "Adresse d'emploi", "Contraintes et risques",
        "Informations complémentaires", "Conditions", "Conditions de travail", "Avantages", "Candidature", "Candidatures", "Comment postuler",
        "Modalités de candidature", "Pour postuler", "Financement", "Encadrement", "Références", "Bibliographie", "Context", "Background",
        "Work context", "Working context", "Subject", "Topic", "Job description", "The position", "Position description", "Summary", "Objectives",
        "Mission statement", "Activities", "Main activities", "Responsibilities", "Tasks", "Main tasks", "Candidate profile", "Profile",
        "Required profile", "Skills", "Required skills", "Skills and qualifications", "Qualifications", "Requirements",
        "Education and skills required", "Constraints and risks", "Additional information", "Working conditions", "Benefits", "How to apply",
        "Application", "Application procedure", "Funding", "Supervision", "References", "Your role", "Your profile", "About us", "About the lab",
        "Contexte du projet", "Contexte et objectifs du projet", "Contexte de la thèse", "Contexte du stage", "Contexte et enjeux", "Problématique",
        "Introduction", "Environnement de travail", "Votre environnement de travail", "Environnement scientifique", "Présentation du projet",
        "Présentation de l'équipe", "Présentation de l'unité", "Présentation de la structure", "Le laboratoire", "Le projet", "Le poste", "L'équipe",
        "Équipe d'accueil", "Sujet du stage", "Sujet de stage", "Sujet de recherche", "Description de l'offre", "Description de la mission",
        "Description du projet", "Description de la thèse", "Description du stage", "Description du sujet de thèse", "Description des activités",
        "Description des missions", "Détail de l'offre", "Projet", "Projet de recherche", "Projet de thèse", "Objectifs de la thèse",
        "Objectifs du stage", "Objectifs scientifiques", "Axes de recherche", "Méthodologie", "Méthode", "Méthodes", "Travail demandé",
        "Travail à réaliser", "Travaux", "Programme de travail", "Résultats attendus", "Verrous scientifiques", "Votre mission", "Vos missions",
        "Mission principale", "Missions du poste", "Missions et activités", "Principales missions", "Description des tâches", "Tâches",
        "Vos activités", "Responsabilités", "Votre profil", "Profil attendu", "Profil du candidat ou de la candidate", "Profil et compétences",
        "Profil et compétences requises", "Profil et compétences recherchées", "Le profil", "Qualités requises", "Vos compétences", "Savoirs",
        "Savoir-faire", "Savoir-être", "Connaissances", "Connaissances requises", "Langues", "Formation requise et compétences",
        "Expérience et compétences", "Critères d'éligibilité", "Critères de sélection", "Nous offrons", "Nous vous offrons", "Ce que nous offrons",
        "Nous proposons", "Rémunération et avantages", "Conditions d'emploi", "Conditions matérielles", "Modalités", "Modalités de recrutement",
        "Procédure de candidature", "Procédure de recrutement", "Dossier de candidature", "Constitution du dossier",
        "Constitution du dossier de candidature", "Pièces à fournir", "Comment candidater", "Candidater", "Pour candidater", "Encadrants",
        "Direction de thèse", "Collaborations", "Partenaires", "Mots-clés", "Mots clés", "Qui sommes-nous ?", "À propos de nous",
        "Informations pratiques", "Autres informations", "Scientific context", "Project context", "Context and objectives",
        "Background and objectives", "Abstract", "Overview", "Project", "The project", "About the project", "Project description", "Project summary",
        "Research project", "Research topic", "Research area", "Research context", "PhD project", "PhD topic", "PhD subject", "Thesis topic",
        "Thesis subject", "Thesis description", "Thesis project", "Description of the project", "Description of the position",
        "Description of the topic", "Position summary", "Position overview", "Job summary", "Job overview", "Job purpose", "Offer description",
        "Offer requirements", "Objective", "Aims", "Aims and objectives", "Goals", "Method", "Methods", "Methodology", "Work plan", "Work programme",
        "Work program", "Work description", "Expected results", "Expected outcomes", "Main missions", "Your mission", "Your missions", "Your tasks",
        "Your responsibilities", "The role", "Role", "About the role", "Role description", "Duties", "Main duties", "Duties and responsibilities",
        "Roles and responsibilities", "Key responsibilities", "Main responsibilities", "Job responsibilities", "Tasks and responsibilities",
        "Description of tasks", "Activity", "What you will do", "What you'll do", "Profile of the candidate", "Desired profile", "Expected profile",
        "Ideal candidate", "Ideal profile", "Candidate's profile", "Applicant profile", "The candidate", "About you", "Who you are", "What you bring",
        "What we expect", "What we are looking for", "Your qualifications", "Your skills", "Required qualifications", "Preferred qualifications",
        "Minimum qualifications", "Qualifications and experience", "Qualifications and skills", "Required skills and qualifications",
        "Skills and experience", "Skills required", "Expected skills", "Technical skills", "Education and experience", "Knowledge",
        "Languages", "Prerequisites", "Job requirements", "Specific requirements", "Candidate requirements", "Essential criteria",
        "Desirable criteria", "Essential requirements", "Selection criteria", "Eligibility", "Eligibility criteria", "Work environment",
        "Working environment", "Your work environment", "Research environment", "Workplace", "The lab", "The laboratory", "The team", "The institute",
        "The department", "The company", "About the laboratory", "About the team", "About the institute", "About the institution",
        "About the department", "About the company", "About the position", "About the job", "About the employer", "Who we are", "Host laboratory",
        "What we offer", "We offer", "Our offer", "Benefits and perks", "Compensation and benefits", "Salary and benefits",
        "Remuneration and benefits", "Employment conditions", "Conditions of employment", "Terms of employment", "Terms and conditions",
        "Selection process", "Recruitment process", "Application process", "Application instructions", "Application materials",
        "Application documents", "Applications", "Required documents", "To apply", "Additional comments", "Additional remarks", "Other information",
        "Further information", "Further details", "Practical information", "Supervisor", "Supervisors", "Supervisors and collaborations", "Keywords",
        "Bibliography", "Publications",
    ];

    /// <summary>What follows these is not the page's own offer. They end it, with all that stands below.</summary>
    public static IReadOnlyList<string> OtherOffers { get; } =
    [
        "Offres similaires", "Offres d'emploi similaires", "Annonces similaires", "Postes similaires", "Autres offres", "Autres offres d'emploi", "Nos autres offres", "Les autres offres",
        "Dernières offres", "Ces offres peuvent vous intéresser", "Ces offres pourraient vous intéresser", "Vous aimerez aussi", "Cela peut vous intéresser",
        "Similar jobs", "Similar offers", "Similar positions", "Similar vacancies", "Similar opportunities", "Related jobs", "Related offers", "Related positions", "Related vacancies",
        "Other jobs", "Other offers", "Other vacancies", "Other positions", "More jobs", "More jobs like this", "More jobs from this employer", "Latest jobs", "Recommended jobs",
        "Jobs you may be interested in", "Jobs you might like", "You may also like", "You might also be interested in", "People also viewed", "Featured jobs",
    ];
}
