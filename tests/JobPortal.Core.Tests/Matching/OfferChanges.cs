using System.Globalization;

namespace JobPortal.Core.Tests.Matching;

/// <summary>What boards, aggregators and secretaries do to an offer.</summary>
internal static class OfferChanges
{
    /// <summary>A change as the pairs name it: "first300", "lab=LIFAT", "deadline=14" (days later), "seen=365" (days later).</summary>
    public static LibraryOffer Apply(LibraryOffer offer, string change, OfferLibrary library) => change.Split('=', 2) switch
    {
        ["site"] => offer with { Sections = [.. offer.Sections, .. SiteTexts] },
        ["markup"] => offer with { Markup = 1, Sections = [.. offer.Sections.Select(s => (Renamed(s.Heading), s.Text))] },
        ["first300"] => First(offer, 300),
        ["cut20"] => Cut(offer, "duration", 20),
        ["lab50"] => Cut(offer, "lab", 50),
        ["title50"] => offer["title"].Length > 50 ? offer.With("title", offer["title"][..50] + "…") : offer,
        ["typos"] => offer with { Sections = [.. offer.Sections.Select(s => (s.Heading, Typos(s.Text)))] },
        ["reorder"] => offer with { Sections = [.. offer.Sections.Reverse()] },
        ["oneblock"] => offer with { Sections = [("", string.Join('\n', offer.Sections.Select(s => $"{s.Heading}\n{s.Text}")))] },
        ["subject"] => offer with { Sections = [.. offer.Sections.Where(s => s.Heading is "Sujet" or "Subject" or "Missions" or "Enseignement")] },
        ["edit"] => offer with { Sections = [.. offer.Sections.Select(s => (s.Heading, Edited(s.Text)))] },
        ["gone"] => offer with { Gone = true },
        ["deadline", var days] => offer.With("deadline", Later(offer["deadline"], days)),
        ["seen", var days] => offer with { SeenAfter = int.Parse(days, CultureInfo.InvariantCulture) },
        ["lab", var lab] => offer.With("lab", Words(lab)),
        ["title", var title] => offer.With("title", Words(title)),
        ["ref", var reference] => offer.With("reference", reference),
        ["with", var other] => offer with { Sections = [.. offer.Sections, .. library.Find(other).Sections] },
        ["facts", var other] => new[] { "lab", "contact", "deadline", "start", "place", "duration" }.Aggregate(offer, (o, f) => o.With(f, library.Find(other)[f])),
        [var title] when title.StartsWith("title", StringComparison.Ordinal) => offer.With("title", Retitled(offer, title[5..])),
        ["noref"] => offer.Without("reference"),
        [var missing] when missing.StartsWith("no", StringComparison.Ordinal) => offer.Without(missing[2..]),
        _ => throw new ArgumentException($"There is no change '{change}'."),
    };

    private static readonly (string, string)[] SiteTexts =
    [
        ("À propos de ce site", "Ce site rassemble les annonces de la communauté. Les annonces sont publiées sous la responsabilité de leurs auteurs et retirées à leur date limite. Pour signaler une erreur, utilisez le formulaire."),
        ("Newsletter", "Subscribe to our newsletter and receive new positions every Monday. We process your address in order to send you this newsletter only, and you may unsubscribe at any time."),
    ];

    private static string Renamed(string heading) => heading switch
    {
        "Contexte" => "Présentation du projet et contexte",
        "Context" => "Background and context",
        "Sujet" => "Description du sujet",
        "Subject" => "Project description",
        "Missions" => "Vos missions",
        "Profil" => "Profil recherché",
        "Profile" => "Your profile",
        _ => heading,
    };

    // A list of an aggregator: the first characters of the text, between two words.
    private static LibraryOffer First(LibraryOffer offer, int characters)
    {
        var text = string.Join(' ', offer.Sections.Select(s => s.Text));
        var end = text.Length <= characters ? text.Length : text.LastIndexOf(' ', characters);
        return offer with { Sections = [("", text[..end] + "…")] };
    }

    private static LibraryOffer Cut(LibraryOffer offer, string fact, int most) =>
        offer with { Cuts = new Dictionary<string, int>(offer.Cuts) { [fact] = most } };

    // Every 23rd longer word loses, doubles or swaps a letter.
    private static string Typos(string text)
    {
        var number = 0;
        return string.Join(' ', text.Split(' ').Select(w => w.Length < 6 || ++number % 23 != 7 ? w : (number % 3) switch
        {
            0 => w.Remove(3, 1),
            1 => w.Insert(3, w[3].ToString()),
            _ => $"{w[..2]}{w[3]}{w[2]}{w[4..]}",
        }));
    }

    // An update: one sentence in six goes, and a new one ends the text.
    private static string Edited(string text) =>
        string.Join(". ", text.Split(". ").Where((_, i) => i % 6 != 4)) + " Mise à jour : les auditions auront lieu en visioconférence au cours du mois suivant.";

    private static string Later(string day, string days) =>
        day.Length == 0 ? "" : DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(int.Parse(days, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Retitled(LibraryOffer offer, string how) => how switch
    {
        "hf" => offer["title"] + " (H/F)",
        "lab" => $"{offer["title"]} – {offer["lab"].Split(',')[0]}, {offer["place"].Split(' ')[^1]}",
        "upper" => offer["title"].ToUpperInvariant(),
        "prefix" => "Offre d'emploi – " + offer["title"],
        "short" => offer["title"].Split(" : ").Length == 2 ? $"{offer["title"].Split(" : ")[1]} ({offer["title"].Split(" : ")[0]})" : $"{offer["title"]} [{offer["duration"]}]",
        _ => throw new ArgumentException($"There is no title '{how}'."),
    };

    private static string Words(string value) => value.Replace('_', ' ');
}
