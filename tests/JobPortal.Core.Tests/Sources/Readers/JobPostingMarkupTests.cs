using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>One invented offer of a portal with microdata, in other markup.</summary>
public class JobPostingMarkupTests
{
    private const string Place =
        "<span itemprop=\"jobLocation\" itemscope itemtype=\"http://schema.org/Place\"><span itemprop=\"address\" itemscope itemtype=\"http://schema.org/PostalAddress\"><span itemprop=\"addressLocality\">CAEN</span></span></span>";

    private static readonly (string Label, string Property, string Value)[] Fields =
    [
        ("Référence", "", "UMR6072-EXEMPL-003"), ("Lieu de travail", "jobLocation", "CAEN"), ("Date de publication", "datePosted", "lundi 2 novembre 2026"),
        ("Type de contrat", "employmentType", "CDD Scientifique"), ("Durée du contrat", "", "12 mois"), ("Date d'embauche prévue", "", "1 mars 2027"),
        ("Quotité de travail", "workHours", "Temps complet"), ("Rémunération", "baseSalary", "2 675.27€"),
        ("Niveau d'études souhaité", "educationRequirements", "Doctorat"), ("Expérience souhaitée", "experienceRequirements", "Indifférent"),
    ];

    private static readonly (string Heading, string Property, string Html)[] Sections =
    [
        ("Missions", "description", "Durée : longue.<br>Contact : aucun."), ("Activités", "responsibilities", "1. Lire<br>2. Écrire"),
        ("Compétences", "skills", "Compétences : patience."), ("Contexte de travail", "", "Le GREYC est à Caen."), ("Contraintes et risques", "", "Aucun."),
    ];

    private const string Expected = """
        title=Étude de graphes H/F
        hiringOrganization=UMR 6072
        jobDuration=12 mois
        applicationDeadline=vendredi 26 mars 2027
        datePosted=lundi 2 novembre 2026
        jobStartDate=1 mars 2027
        jobLocation=CAEN
        employmentType=CDD Scientifique
        workHours=Temps complet
        baseSalary=2 675.27€
        educationRequirements=Doctorat
        experienceRequirements=Indifférent
        identifier=UMR6072-EXEMPL-003
        #Missions Durée : longue.|Contact : aucun.
        #Activités 1. Lire|2. Écrire
        #Compétences Compétences : patience.
        #Contexte de travail Le GREYC est à Caen.
        #Contraintes et risques Aucun.
        """;

    public static TheoryData<string, string> Markups()
    {
        var all = new TheoryData<string, string>();
        foreach (var fields in new[] { "lines", "dl", "table", "cells", "divs", "meta", "meta and dl", "properties on cells", "list" })
            foreach (var sections in new[] { "h3", "h2", "bold", "dl", "property on the paragraph", "property around", "divs" })
                all.Add(fields, sections);
        return all;
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public void The_same_offer_reads_the_same(string fields, string sections)
    {
        foreach (var type in new[] { "http://schema.org/JobPosting", "https://schema.org/JobPosting", "HTTPS://SCHEMA.ORG/JOBPOSTING/", "https://www.schema.org/JobPosting https://example.org/x" })
            Read(Page(FieldsIn(fields), SectionsIn(sections), type)).ShouldBe(Expected, $"{fields}, {sections}, {type}");
    }

    private static string Page(string fields, string sections, string type) =>
        $"""
        <html><head><title>Portail Emploi CNRS - Offre d'emploi - Étude de graphes H/F</title></head><body><header><h1>CNRS - Portail emploi recrutement</h1></header>
        <nav>Contact : nous</nav><div id="coeur"><h1>Étude de graphes H/F</h1><div><input type="submit">Date Limite Candidature : <span>vendredi 26 mars 2027</span>
        <div itemscope itemtype="{type}"><div><h4>Faites connaître cette offre !</h4><a itemprop="url" href="https://example.org">x</a></div>
        <h3>Informations générales</h3>{fields}{sections}</div></div></div><footer>Contact : pied</footer></body></html>
        """;

    private static string FieldsIn(string markup) => markup switch
    {
        "lines" => $"<p>{Join("<br />\n", (l, v) => $"{l} : {v}")}</p>",
        "dl" => $"<dl>{Join("", (l, v) => $"<dt>{l}</dt><dd>{v}</dd>")}</dl>",
        "table" => $"<table>{Join("", (l, v) => $"<tr><th>{l}</th><td>{v}</td></tr>")}</table>",
        "cells" => $"<table>{Join("", (l, v) => $"<tr><td>{l} :</td><td>{v}</td></tr>")}</table>",
        "divs" => Join("", (l, v) => $"<div class='row'><div class='l'>{l}</div><div class='v'>{v}</div></div>"),
        "list" => $"<ul>{Join("", (l, v) => $"<li><strong>{l}</strong> : {v}</li>")}</ul>",
        "meta" => Metas + $"<p>{string.Join("<br>", Fields.Where(f => f.Property is "" or "jobLocation").Select(f => $"{f.Label} : {Value(f)}"))}</p>",
        "meta and dl" => Metas + $"<dl>{string.Join("", Fields.Select(f => $"<dt>{f.Label}</dt><dd>{(f.Property == "jobLocation" ? Place : f.Value)}</dd>"))}</dl>",
        _ => $"<table>{string.Join("", Fields.Select(f => $"<tr><th>{f.Label}</th>{(f.Property is "" or "jobLocation" ? $"<td>{Value(f)}</td>" : $"<td itemprop='{f.Property}'>{f.Value}</td>")}</tr>"))}</table>",
    };

    private static string SectionsIn(string markup) => string.Concat(Sections.Select(s =>
    {
        var text = s.Property.Length > 0 ? $"<span itemprop=\"{s.Property}\">{s.Html}</span>" : s.Html;
        var property = s.Property.Length > 0 ? $" itemprop=\"{s.Property}\"" : "";
        return markup switch
        {
            "h3" => $"<h3>{s.Heading}</h3><p>{text}</p>",
            "h2" => $"<section><h2>{s.Heading}</h2><div>{text}</div></section>",
            "bold" => $"<p><strong>{s.Heading}</strong></p><p>{text}</p>",
            "dl" => $"<dl><dt>{s.Heading}</dt><dd>{text}</dd></dl>",
            "property on the paragraph" => $"<h3>{s.Heading}</h3><p{property}>{s.Html}</p>",
            "property around" => $"<div{property}><h3>{s.Heading}</h3><p>{s.Html}</p></div>",
            _ => $"<div class='part'><div class='head'>{s.Heading}</div><div class='text'>{text}</div></div>",
        };
    }));

    private static string Metas => string.Concat(Fields.Where(f => f.Property is not ("" or "jobLocation")).Select(f => $"<meta itemprop='{f.Property}' content='{f.Value}'>"));

    private static string Join(string separator, Func<string, string, string> write) => string.Join(separator, Fields.Select(f => write(f.Label, Value(f))));

    private static string Value((string Label, string Property, string Value) field) => field.Property switch
    {
        "" => field.Value,
        "jobLocation" => Place,
        _ => $"<span itemprop=\"{field.Property}\">{field.Value}</span>",
    };

    private static string Read(string html)
    {
        var page = new FetchedPage(new Uri("https://emploi.cnrs.fr/Offres/CDD/X/Default.aspx"), PageRole.Detail, html, null);
        var posting = new JobPostingReader().Read(SavedBoard.Shipped("cnrs"), page).Postings.ShouldHaveSingleItem(html);
        return string.Join('\n',
        [
            .. typeof(RawFieldName).GetFields().Select(f => (string)f.GetRawConstantValue()!).SelectMany(n => posting.Fields.Where(f => f.Name == n)).Select(f => $"{f.Name}={f.Value}"),
            .. posting.Sections.Select(s => $"#{s.Heading} {s.Html.Replace("<br>", "|").Replace("<p>", "").Replace("</p>", "")}"),
        ]);
    }
}
