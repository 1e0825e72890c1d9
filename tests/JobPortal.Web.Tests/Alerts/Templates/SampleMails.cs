using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Templates;
using Microsoft.Extensions.Configuration;

namespace JobPortal.Web.Tests.Alerts.Templates;

/// <summary>One mail of each kind, of invented offers, seen on 23 June 2026.</summary>
internal static class SampleMails
{
    public static readonly DateOnly Today = new(2026, 6, 23);

    public static readonly PublicAddress Site = new(new ConfigurationBuilder().AddInMemoryCollection([new("JobPortal:PublicUrl", "https://jobs.example.org")]).Build());

    public static DigestOffer Imaging { get; } = Offer(41, "Thèse en imagerie cardiaque : apprentissage profond pour l’IRM", "LIFAT", "Tours", 7) with
    {
        Facts = new()
        {
            Kind = PositionKind.Phd,
            Duration = new() { Raw = "36 mois", MinMonths = 36, MaxMonths = 36 },
            Places = ["Tours"],
            Regions = ["Centre-Val de Loire"],
            Language = "fr",
        },
    };

    public static IReadOnlyDictionary<string, MailBody> Of(AlertLanguage language)
    {
        var words = new AlertWords(language);
        MailPart.Anchor[] footer = [new(words["mail.unsubscribe.search"], Link("unsubscribe")), new(words["mail.manage"], Link("manage"))];
        return new Dictionary<string, MailBody>
        {
            ["digest"] = DigestMail.Write(words, Digest(language), Site, footer),
            ["reminder"] = ReminderMail.Write(words, Imaging, new(AlertReason.Reminder7, Imaging.ClosesOn!.Value, 7, Today.AddDays(3)), Site, footer),
            ["moved"] = ChangeMail.Write(words, [new(Imaging, new OfferChange.Moved(Today.AddDays(3), Imaging.ClosesOn), 7)], Site, footer),
            ["changes"] = ChangeMail.Write(words, Changes, Site, footer),
            ["closedEarly"] = ChangeMail.Write(words, [Changes[1]], Site, footer),
            ["withdrawn"] = ChangeMail.Write(words, [Changes[2]], Site, footer),
            ["confirm"] = ConfirmationMail.Ask(words, Search(language), Link("confirm")),
            ["renewal"] = RenewalMail.Write(words, new(2026, 7, 23), Link("manage"), footer),
        };
    }

    private static IReadOnlyList<ChangedOffer> Changes { get; } =
    [
        new(Imaging, new OfferChange.Moved(Today.AddDays(30), Imaging.ClosesOn), 7),
        new(Offer(42, "Postdoc en traitement du signal", "CREATIS", "Villeurbanne", -1), new OfferChange.ClosedEarly(Today.AddDays(12), Today.AddDays(-1)), null),
        new(Offer(43, "Ingénieur d’étude", "ICube", "Strasbourg", 20), new OfferChange.Withdrawn(Today.AddDays(20)), null),
    ];

    private static Digest Digest(AlertLanguage language)
    {
        DigestLine[] fresh =
        [
            new(Imaging, 7),
            new(Offer(44, "Doctoral researcher in medical image registration, with a very long title that goes on for several lines of a telephone", "CREATIS", "Villeurbanne", 60), 60),
            new(Offer(45, "Thèse en calcul scientifique", null, null, null), null),
        ];
        DigestLine[] closing = [new(Offer(46, "PhD position: image segmentation", "LTSI", "Rennes", 1), 1)];
        return new(Search(language), [new(Search(language), fresh, closing, 3)], [], []);
    }

    public static Digest DigestWithChanges(AlertLanguage language) => Digest(language) with { Changes = Changes };

    private static Subscription Search(AlertLanguage language) =>
        new() { Email = "ada@example.org", Watched = "", Criteria = "v=1&q=imagerie+irm&kind=phd&region=Centre-Val+de+Loire", Language = language };

    private static DigestOffer Offer(int id, string title, string? lab, string? place, int? days) =>
        new(id, "offre", title, lab, days is { } left ? Today.AddDays(left) : null, "Europe/Paris", DateTimeOffset.UnixEpoch)
        {
            Facts = new() { Kind = days is 12 or -1 ? PositionKind.Postdoc : PositionKind.Phd, Duration = new() { MinMonths = 12, MaxMonths = 18 }, Places = place is null ? [] : [place] },
        };

    private static Uri Link(string page) => Site.Of($"/alerts/{page}/AQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAA");
}
