using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers.Rules;

/// <summary>Each preset on an answer in the site's form, with invented offers.</summary>
public class PresetTests
{
    private static readonly Dictionary<string, (string Answer, string Expected)> Samples = new()
    {
        ["greenhouse"] = ("""
            {"jobs": [{"id": 4011, "internal_job_id": 9, "title": "Postdoc in optics", "updated_at": "2026-11-02T08:00:00-05:00", "first_published": "2026-10-20T08:00:00-04:00", "requisition_id": "REQ-7",
            "location": {"name": "Lyon, France"}, "absolute_url": "https://boards.greenhouse.io/institutx/jobs/4011", "company_name": "Institut X", "metadata": [{"id": 1, "name": "Contract Duration", "value": "24 months"},
            {"id": 2, "name": "Employment Type", "value": "Fixed term"}, {"id": 3, "name": "Other", "value": null}], "content": "&lt;h2&gt;About&lt;/h2&gt;&lt;p&gt;Light &amp;amp; matter.&lt;/p&gt;", "departments": [{"id": 2, "name": "Photonics", "parent_id": null}],
            "offices": [{"id": 3, "name": "Lyon", "location": "Lyon, France"}], "application_deadline": "2026-12-15T23:59:00+01:00", "language": "en"}], "meta": {"total": 1}}
            """, """
            4011 <https://boards.greenhouse.io/institutx/jobs/4011>
            title: Postdoc in optics
            hiringOrganization: Institut X
            jobDuration: 24 months
            applicationDeadline: 2026-12-15T23:59:00+01:00
            datePosted: 2026-10-20T08:00:00-04:00
            jobLocation: Lyon, France
            employmentType: Fixed term
            identifier: REQ-7
            inLanguage: en
            # Description: <h2>About</h2><p>Light &amp; matter.</p>
            # Department: <p>Photonics</p>
            """),
        ["lever"] = ("""
            [{"id": "7c0e", "text": "Research engineer", "categories": {"commitment": "Fixed-term", "department": "Research", "location": "Paris", "team": "Vision", "allLocations": ["Paris", "Grenoble"]}, "country": "FR", "createdAt": 1795351800000,
            "descriptionPlain": "We look.", "description": "<div>We look.</div>", "lists": [{"text": "What you will do", "content": "<li>Build</li><li>Test</li>"}], "additional": "<p>Apply soon.</p>", "additionalPlain": "Apply soon.",
            "hostedUrl": "https://jobs.lever.co/institutx/7c0e", "applyUrl": "https://jobs.lever.co/institutx/7c0e/apply", "workplaceType": "hybrid", "salaryRange": {"currency": "EUR", "interval": "per-year-salary", "min": 38000, "max": 45000}}]
            """, """
            7c0e <https://jobs.lever.co/institutx/7c0e>
            title: Research engineer
            datePosted: 2026-11-22T12:50:00Z
            jobLocation: Paris
            jobLocation: Grenoble
            employmentType: Fixed-term
            baseSalary: 38000 - 45000 EUR per-year-salary
            identifier: 7c0e
            # Description: <div>We look.</div>
            # What you will do: <li>Build</li><li>Test</li>
            # Additional information: <p>Apply soon.</p>
            # Team: <p>Research, Vision</p>
            """),
        ["workable"] = ("""
            {"name": "Institut X", "description": null, "jobs": [{"title": "PhD student", "shortcode": "A1B2C3", "code": "", "employment_type": "Temporary", "telecommuting": false, "department": "Chemistry", "url": "https://apply.workable.com/j/A1B2C3",
            "shortlink": "https://apply.workable.com/j/A1B2C3", "application_url": "https://apply.workable.com/j/A1B2C3/apply", "published_on": "2026-11-01", "created_at": "2026-10-30", "country": "France", "city": "Rennes", "state": "Brittany",
            "education": "Master's Degree", "experience": "Entry level", "function": "Research", "industry": "Research", "locations": [{"country": "France", "countryCode": "FR", "city": "Rennes", "region": "Brittany", "hidden": false}], "description": "<p>Molecules.</p>"}]}
            """, """
            A1B2C3 <https://apply.workable.com/j/A1B2C3>
            title: PhD student
            hiringOrganization: Institut X
            datePosted: 2026-11-01
            jobLocation: Rennes, Brittany, France
            employmentType: Temporary
            educationRequirements: Master's Degree
            experienceRequirements: Entry level
            identifier: A1B2C3
            # Description: <p>Molecules.</p>
            # Department: <p>Chemistry</p>
            """),
        ["recruitee"] = ("""
            {"offers": [{"id": 555, "slug": "phd-x", "title": "PhD X", "status": "published", "city": "Nantes", "country": "France", "country_code": "FR", "location": "Nantes, France", "careers_url": "https://institutx.recruitee.com/o/phd-x",
            "published_at": "2026-11-03 09:00:00 UTC", "created_at": "2026-11-01 09:00:00 UTC", "close_at": "2026-12-31 22:59:59 UTC", "employment_type_code": "fulltime_fixed_term", "department": "Physics", "company_name": "Institut X",
            "min_hours": 35, "max_hours": 39, "salary": {"min": "2100", "max": "2300", "period": "month", "currency": "EUR"}, "description": "<p>Waves.</p>", "requirements": "<ul><li>MSc</li></ul>", "education_code": "master_degree"},
            {"id": 556, "slug": "old", "title": "Old", "status": "closed"}]}
            """, """
            555 <https://institutx.recruitee.com/o/phd-x>
            title: PhD X
            hiringOrganization: Institut X
            applicationDeadline: 2026-12-31 22:59:59 UTC
            datePosted: 2026-11-03 09:00:00 UTC
            jobLocation: Nantes, France
            employmentType: fulltime_fixed_term
            workHours: 35 - 39 h
            baseSalary: 2100 - 2300 EUR month
            educationRequirements: master_degree
            identifier: 555
            # Description: <p>Waves.</p>
            # Requirements: <ul><li>MSc</li></ul>
            # Department: <p>Physics</p>
            """),
        ["teamtailor"] = ("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Institut X", "home_page_url": "https://institutx.teamtailor.com", "items": [{"id": "7d1", "url": "https://institutx.teamtailor.com/jobs/12-engineer", "title": "Engineer",
            "content_html": "<p>Build.</p>", "date_published": "2026-11-04T10:00:00+01:00", "_jobposting": {"@context": "https://schema.org", "@type": "JobPosting", "title": "Engineer", "employmentType": "FULL_TIME", "validThrough": "2027-01-10",
            "hiringOrganization": {"@type": "Organization", "name": "Institut X"}, "jobLocation": [{"@type": "Place", "address": {"@type": "PostalAddress", "streetAddress": "1 rue Y", "postalCode": "44000", "addressLocality": "Nantes", "addressCountry": "FR"}}],
            "identifier": {"@type": "PropertyValue", "name": "Institut X", "value": "12"}, "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR", "value": {"minValue": 30000, "maxValue": 36000, "unitText": "YEAR"}}}}]}
            """, """
            7d1 <https://institutx.teamtailor.com/jobs/12-engineer>
            title: Engineer
            hiringOrganization: Institut X
            applicationDeadline: 2027-01-10
            datePosted: 2026-11-04T10:00:00+01:00
            jobLocation: 1 rue Y, 44000 Nantes, FR
            employmentType: FULL_TIME
            baseSalary: 30000 - 36000 EUR YEAR
            identifier: 12
            # Description: <p>Build.</p>
            """),
        ["personio"] = ("""
            <?xml version="1.0" encoding="UTF-8"?><workzag-jobs><position><id>901</id><subcompany>Institut X gGmbH</subcompany><office>Strasbourg</office><additionalOffices><office>Kehl</office></additionalOffices><department>Biology</department>
            <recruitingCategory>Science</recruitingCategory><name>Postdoctoral researcher</name><jobDescriptions><jobDescription><name>Your tasks</name><value><![CDATA[<ul><li>Study cells</li></ul>]]></value></jobDescription>
            <jobDescription><name>Your profile</name><value><![CDATA[<p>PhD</p>]]></value></jobDescription></jobDescriptions><employmentType>permanent</employmentType><seniority>experienced</seniority><schedule>full-time</schedule>
            <yearsOfExperience>2-5</yearsOfExperience><keywords>cells</keywords><createdAt>2026-11-05T09:30:00+00:00</createdAt></position></workzag-jobs>
            """, """
            901 <https://institutx.jobs.personio.de/job/901>
            title: Postdoctoral researcher
            hiringOrganization: Institut X gGmbH
            datePosted: 2026-11-05T09:30:00+00:00
            jobLocation: Strasbourg
            employmentType: permanent
            workHours: full-time
            experienceRequirements: experienced, 2-5
            identifier: 901
            # Your tasks: <ul><li>Study cells</li></ul>
            # Your profile: <p>PhD</p>
            # Department: <p>Biology, Science</p>
            # Keywords: <p>cells</p>
            # Other offices: <p>Kehl</p>
            """),
        ["ashby"] = ("""
            {"apiVersion": "1", "jobs": [{"id": "aa-1", "title": "Data scientist", "department": "Research", "team": "Models", "employmentType": "FullTime", "location": "Paris", "secondaryLocations": [{"location": "Lille", "address": {}}],
            "publishedAt": "2026-11-06T12:00:00.000+00:00", "isListed": true, "isRemote": false, "address": {"postalAddress": {"addressRegion": "Île-de-France", "addressCountry": "France", "addressLocality": "Paris"}},
            "jobUrl": "https://jobs.ashbyhq.com/institutx/aa-1", "applyUrl": "https://jobs.ashbyhq.com/institutx/aa-1/application", "descriptionHtml": "<p>Data.</p>", "descriptionPlain": "Data.",
            "compensation": {"compensationTierSummary": "€45K – €52K • Offers Equity", "scrapeableCompensationSalarySummary": "€45K - €52K"}}, {"id": "aa-2", "title": "Hidden", "isListed": false}]}
            """, """
            aa-1 <https://jobs.ashbyhq.com/institutx/aa-1>
            title: Data scientist
            datePosted: 2026-11-06T12:00:00.000+00:00
            jobLocation: Paris, Île-de-France, France
            employmentType: FullTime
            baseSalary: €45K - €52K
            identifier: aa-1
            # Description: <p>Data.</p>
            # Department: <p>Research, Models</p>
            # Compensation: <p>€45K – €52K • Offers Equity</p>
            # Other locations: <p>Lille</p>
            """),
        ["pinpoint"] = ("""
            {"data": [{"id": "31", "title": "Lab technician", "url": "https://institutx.pinpointhq.com/postings/31", "path": "/postings/31", "description": "<div>Bench.</div>", "key_responsibilities_header": "Your duties", "key_responsibilities": "<ul><li>Prepare</li></ul>",
            "skills_knowledge_expertise_header": null, "skills_knowledge_expertise": "<p>Care</p>", "benefits_header": "Benefits", "benefits": "", "employment_type": "fixed_term", "employment_type_text": "Fixed term", "workplace_type_text": "On site",
            "deadline_at": "2026-12-20T23:59:00Z", "location": {"id": "2", "city": "Dijon", "name": "Dijon site", "postal_code": "21000", "province": null}, "job": {"department": {"name": "Biology"}, "division": {"name": "Campus"}, "requisition_id": "P-31"},
            "compensation": "€2,000 / month", "compensation_minimum": 2000, "compensation_maximum": 2200, "compensation_currency": "EUR", "compensation_frequency": "month"}]}
            """, """
            31 <https://institutx.pinpointhq.com/postings/31>
            title: Lab technician
            applicationDeadline: 2026-12-20T23:59:00Z
            jobLocation: 21000 Dijon
            employmentType: Fixed term
            baseSalary: 2000 - 2200 EUR month
            identifier: P-31
            # Description: <div>Bench.</div>
            # Your duties: <ul><li>Prepare</li></ul>
            # Skills: <p>Care</p>
            # Department: <p>Biology, Campus</p>
            """),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_in_the_sites_form_is_read_whole(string preset)
    {
        var source = YamlSource.Of($"title: Institut X\npreset: {preset}\naccount: institutx", "institut-x");
        var (answer, expected) = Samples[preset];
        var (postings, asked, told) = YamlSource.Harvest(source, _ => answer);
        YamlSource.Snapshot(postings.ShouldHaveSingleItem()).ShouldBe(expected.ReplaceLineEndings("\n"));
        (asked.Count, told.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void SmartRecruiters_has_a_list_and_an_answer_for_each()
    {
        var source = YamlSource.Of("title: Institut X\npreset: smartrecruiters\naccount: InstitutX", "institut-x");
        var (postings, asked, _) = YamlSource.Harvest(source, r => r.Url.AbsolutePath.EndsWith("postings", StringComparison.Ordinal)
            ? """{"offset": 0, "limit": 100, "totalFound": 1, "content": [{"id": "744", "name": "PhD in AI", "refNumber": "REF1", "company": {"identifier": "InstitutX", "name": "Institut X"}, "releasedDate": "2026-11-07T08:00:00.000Z", "location": {"city": "Lyon", "country": "fr"}}]}"""
            : """
            {"id": "744", "name": "PhD in AI", "refNumber": "REF1", "company": {"identifier": "InstitutX", "name": "Institut X"}, "releasedDate": "2026-11-07T08:00:00.000Z",
            "location": {"city": "Lyon", "region": "ARA", "country": "fr", "address": "1 quai Z", "postalCode": "69007", "remote": false}, "typeOfEmployment": {"id": "x", "label": "Temporary"}, "experienceLevel": {"id": "entry", "label": "Entry level"},
            "department": {"id": "1", "label": "Computing"}, "language": {"code": "en", "label": "English"}, "customField": [{"fieldId": "1", "fieldLabel": "Contract length", "valueId": "2", "valueLabel": "36 months"}],
            "jobAd": {"sections": {"companyDescription": {"title": "Company", "text": "<p>We.</p>"}, "jobDescription": {"title": "Job", "text": "<p>Learn.</p>"}, "videos": {"title": "Videos", "urls": []}}},
            "postingUrl": "https://jobs.smartrecruiters.com/InstitutX/744-phd-in-ai", "applyUrl": "https://jobs.smartrecruiters.com/InstitutX/744-phd-in-ai?oga=true", "active": true}
            """);
        asked.ShouldBe(["/v1/companies/InstitutX/postings?limit=100&offset=0", "/v1/companies/InstitutX/postings/744"]);
        YamlSource.Snapshot(postings.Single()).ShouldBe("""
            744 <https://jobs.smartrecruiters.com/InstitutX/744-phd-in-ai>
            title: PhD in AI
            hiringOrganization: Institut X
            datePosted: 2026-11-07T08:00:00.000Z
            jobLocation: 1 quai Z, 69007 Lyon, fr
            employmentType: Temporary
            experienceRequirements: Entry level
            identifier: REF1
            inLanguage: en
            # Company: <p>We.</p>
            # Job: <p>Learn.</p>
            # Department: <p>Computing</p>
            # Contract length: <p>36 months</p>
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_preset_is_right_and_tried()
    {
        SourcePresets.Names.ShouldBe([.. Samples.Keys, "smartrecruiters", "doctorat-gouv-fr"], ignoreOrder: true);
        foreach (var name in SourcePresets.Names)
            SourceDefinitionParser.Parse("a.yml", $"title: X\npreset: {name}\naccount: x").ShouldBeOfType<SourceParse.Parsed>(name);
    }

    [Fact]
    public void What_the_file_says_goes_before_the_preset()
    {
        var source = YamlSource.Of("""
            title: Institut X
            preset: lever
            account: institutx
            home: https://api.eu.lever.co/
            delaySeconds: 5
            api:
              fields: { hiringOrganization: { value: Institut X }, employmentType: workplaceType }
              sections: [description]
            """);
        source.Home.Host.ShouldBe("api.eu.lever.co");
        source.Start.Single().Path.ShouldBe("/v0/postings/institutx?mode=json");
        var posting = YamlSource.Read(source, "/x", PageRole.List, Samples["lever"].Answer).Postings.Single();
        (posting["hiringOrganization"]!.Value, posting["employmentType"]!.Value, posting["title"]!.Value).ShouldBe(("Institut X", "hybrid", "Research engineer"));
        posting.Sections.Select(s => s.Heading).ShouldBe(["Description"]);
    }

    [Fact]
    public void A_vendors_answer_becomes_an_offer()
    {
        var source = YamlSource.Of("title: Institut X\npreset: teamtailor\naccount: institutx");
        var offer = Normalized(source, YamlSource.Read(source, "/jobs.json", PageRole.List, Samples["teamtailor"].Answer).Postings.Single());
        (offer.Title, offer.Kind, offer.ApplicationDeadline, offer.PublishedOn).ShouldBe(("Engineer", PositionKind.Engineer, new DateOnly(2027, 1, 10), new DateOnly(2026, 11, 4)));
        (offer.Salary.Min, offer.Salary.Max, offer.Salary.Currency, offer.Salary.Period).ShouldBe((30000m, 36000m, "EUR", SalaryPeriod.Year));
        (offer.Places.Single().Commune, offer.Places[0].PostalCode, offer.Reference).ShouldBe(("Nantes", "44000", "12"));
    }

    [Fact]
    public void A_thesis_of_the_national_list_becomes_an_offer()
    {
        var source = YamlSource.Of("title: doctorat.gouv.fr\npreset: doctorat-gouv-fr");
        var (postings, asked, told) = YamlSource.Harvest(source, r => r.Url.AbsolutePath.EndsWith("propositions-these", StringComparison.Ordinal)
            ? r.Url.Query.Contains("page=0") ? List("""{"id": "31", "theseTitre": "Graphes dynamiques", "sujetAttribue": "non"}, {"id": "32", "theseTitre": "Sujet pris", "sujetAttribue": "oui"}""") : List("")
            : """
            {"id": "31", "matricule": "M-9", "theseTitre": "Graphes dynamiques et apprentissage", "theseTitreAnglais": "Dynamic graphs", "specialite": "Informatique", "domaine": "Sciences", "resume": "Le sujet étudie les graphes qui changent avec le temps et les méthodes pour apprendre dans ces graphes.",
            "contexte": "Un projet commun.\n\nDeux équipes.", "objectif": "<p>Comprendre.</p>", "profilRecherche": "Master d'informatique", "uniteRechercheLibelle": "Laboratoire d'Informatique Fondamentale et Appliquée de Tours", "uniteRechercheVille": "Tours",
            "etablissementLibelle": "Université de Tours", "etablissementVille": "Tours", "financementTypes": ["Contrat doctoral"], "financementOrigine": "État", "motsCles": {"fr": ["graphes", "temps"], "en": ["graphs"]}, "dateMiseEnLigne": 1795351800000,
            "dateLimiteCandidature": "2027-02-28", "dateDebutThese": "2027-10-01T00:00:00.000+00:00", "urlCandidature": "https://ed.example.org/apply", "contactNom": "Ann Doe", "niveauAnglaisRequis": "B2", "sujetAttribue": "non", "source": "ADUM"}
            """);
        asked.ShouldBe(["/api/propositions-these?page=0&size=50&query=&sortField=dateMiseEnLigne&sortDirection=DESC", "/api/propositions-these/proposition?id=31"]);
        told.ShouldBeEmpty();
        var offer = Normalized(source, postings.Single());
        postings[0].Url.ShouldBe("https://app.doctorat.gouv.fr/proposition?id=31");
        (offer.Title, offer.Kind, offer.Reference, offer.Language).ShouldBe(("Graphes dynamiques et apprentissage", PositionKind.Phd, "M-9", "fr"));
        (offer.PublishedOn, offer.ApplicationDeadline, offer.StartsOn).ShouldBe((new DateOnly(2026, 11, 22), new DateOnly(2027, 2, 28), new DateOnly(2027, 10, 1)));
        (offer.Places.Single().Commune, offer.Organization.Raw).ShouldBe(("Tours", "Laboratoire d'Informatique Fondamentale et Appliquée de Tours, Université de Tours"));
        offer.Sections.Select(s => s.Heading).ShouldBe(["Résumé", "Contexte", "Objectif", "Profil recherché", "Niveau d’anglais requis", "Financement", "Domaine", "Mots-clés", "Candidature"]);

        static string List(string items) => $$"""{"content": [{{items}}], "totalElements": 2, "totalPages": 1, "last": true, "number": 0}""";
    }

    private static OfferContent Normalized(SourceDefinition source, RawPosting posting) =>
        new PostingNormalizer().Normalize(posting, new NormalizationContext(source, new DateOnly(2026, 11, 22)));
}
