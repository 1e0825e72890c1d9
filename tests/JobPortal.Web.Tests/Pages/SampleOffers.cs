using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Tests.Search;

namespace JobPortal.Web.Tests.Pages;

/// <summary>A few offers as the pages meet them, with everything that a page can show.</summary>
internal static class SampleOffers
{
    public const string Address = "camille.exemple@labo-exemple.fr";

    public static DateOnly Today { get; } = PortalDay.Of(TimeProvider.System.GetUtcNow());

    private static readonly Organization Lifat = SearchOffers.Lab("lifat-tours", "Laboratoire d'informatique fondamentale et appliquée de Tours", "LIFAT", "Tours");
    private static readonly Organization Icube = SearchOffers.Lab("icube-strasbourg", "Laboratoire des sciences de l'ingénieur, de l'informatique et de l'imagerie", "ICube", "Strasbourg");

    /// <summary>New each time: a context tracks them.</summary>
    public static IReadOnlyList<Offer> Make()
    {
        var lifat = SearchOffers.Lab(Lifat.Slug, Lifat.Name, Lifat.Acronym, Lifat.City);
        var icube = SearchOffers.Lab(Icube.Slug, Icube.Name, Icube.Acronym, Icube.City);
        return
        [
            Full(lifat),
            Simple("Postdoc in medical image analysis", "We build models of images.", "en", PositionKind.Postdoc, 18, 6, icube),
            Simple("Stage : cartographie des océans", "Traitement de données marines.", "fr", PositionKind.Internship, 6, 40, null),
            Simple("Ingénieur calcul intensif", "Calcul haute performance.", "fr", PositionKind.Engineer, 12, 1, icube),
            Simple("Thèse en cryptographie", "Sécurité prouvée.", "fr", PositionKind.Phd, 36, -4, lifat),
        ];
    }

    private static Offer Full(Organization lab)
    {
        var posted = SearchOffers.Offer("Thèse : apprentissage profond pour les manuscrits anciens", "", "fr", o => o.Organization = lab);
        posted.Slug = "these-apprentissage-profond-manuscrits-anciens";
        posted.Regions = ["Centre-Val de Loire", "37"];
        posted.LinkAction = "DOING";
        posted.PublicationDeadline = Today.AddDays(20);
        posted.ApplicationDeadline = posted.ClosesOn = Today.AddDays(12);
        posted.PublishedOn = Today.AddDays(-3);
        posted.FirstSeen = posted.LastVerified = DateTimeOffset.UtcNow;
        posted.Text = new OfferText { Content = Content(posted) };
        posted.Postings.Add(new Posting { Source = "sample", Identity = "/1", Url = "https://labo-exemple.fr/offres/1", ContentHash = "1", FirstSeen = posted.FirstSeen, LastSeen = posted.FirstSeen });
        posted.Postings[0].Versions.Add(new PostingVersion { ContentHash = "1", SeenAt = posted.FirstSeen, RawPage = Page(posted) });
        return posted;
    }

    // The duration stands twice: it was read from the second one.
    private static RawPage Page(Offer offer) => new()
    {
        Source = "sample",
        Url = "https://labo-exemple.fr/offres/1",
        Sha256 = "1",
        ContentType = "text/html; charset=utf-8",
        FetchedAt = offer.FirstSeen,
        Body = PageCompression.Pack(System.Text.Encoding.UTF8.GetBytes(
            $"<html><body><h1>{offer.Title}</h1><p>Ou bien 36 mois (+12) ailleurs.</p><p>Durée : 36 mois (+12)</p><p>Contrat : CDD</p><p>Écrire avant le terme, à {Address}.</p></body></html>")),
    };

    private static OfferContent Content(Offer offer) => new()
    {
        Title = offer.Title,
        Kind = PositionKind.Phd,
        Language = "fr",
        Duration = new() { Raw = "36 mois (+12)", MinMonths = 36, MaxMonths = 36, ExtensionMonths = 12, Extendable = true },
        Organization = new() { Raw = "LIFAT / RFAI, Université de Tours, France", Name = "LIFAT", Team = "RFAI", Parent = "Université de Tours", Key = "lifat-tours" },
        Places = [new() { Raw = "Tours", Commune = "Tours", PostalCode = "37200", Department = "37", Region = "Centre-Val de Loire", Country = "FR" }],
        PublicationDeadline = offer.PublicationDeadline,
        ApplicationDeadline = offer.ApplicationDeadline,
        PublishedOn = offer.PublishedOn,
        Link = new("DOING", null),
        Salary = new("2 200 € brut mensuel", 2200, 2200, "EUR", SalaryPeriod.Month),
        Education = "Master",
        Reference = "EX-001",
        Contacts = [Address],
        Sections =
        [
            new("Contexte", SectionKind.Context, "<p>Le projet étudie des manuscrits <b>anciens</b>.</p><ul><li>numériser</li><li>transcrire</li></ul>", "Le projet étudie des manuscrits anciens.\nnumériser\ntranscrire"),
            new("Candidature", SectionKind.Application, """<p>Écrire à <span class="email">[e-mail]</span> avant le terme.</p>""", "Écrire à [e-mail] avant le terme."),
        ],
        Attachments = [new("sujet.pdf", "https://labo-exemple.fr/sujet.pdf", null, null)],
        Evidence =
        [
            new("duration", "36 mois (+12)", 99, 13, "un nombre de mois et son prolongement"),
            new("applicationDeadline", "avant le terme, à [e-mail]", 0, 20, "une date dans le texte"),
            new("contacts", "[e-mail]", 0, 5, "adresse"),
        ],
    };

    private static Offer Simple(string title, string text, string language, PositionKind kind, int months, int closes, Organization? lab)
    {
        var offer = SearchOffers.Offer(title, text, language, o => (o.Kind, o.MinMonths, o.MaxMonths, o.Organization, o.ClosesOn) = (kind, months, months, lab, Today.AddDays(closes)));
        offer.Postings.Add(new Posting { Source = "sample", Identity = title, Url = "https://labo-exemple.fr/liste", ContentHash = title, FirstSeen = offer.FirstSeen, LastSeen = offer.FirstSeen });
        offer.Text!.Content = offer.Text.Content with { Kind = kind, Duration = new() { Raw = $"{months} mois", MinMonths = months, MaxMonths = months } };
        return offer;
    }
}
