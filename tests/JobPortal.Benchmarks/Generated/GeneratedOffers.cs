using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Data;

namespace JobPortal.Benchmarks.Generated;

/// <summary>
/// Offers that look like a national board's: French and English, 2–4 KB of text, words and labs by Zipf's law. The same seed gives the
/// same offers on every machine.
/// </summary>
public sealed class GeneratedOffers(int seed = 42)
{
    /// <summary>Labs that exist in the generated world.</summary>
    public const int Labs = 900;

    private static readonly string[] Regions =
    [
        "Île-de-France", "Auvergne-Rhône-Alpes", "Occitanie", "Nouvelle-Aquitaine", "Grand Est", "Bretagne", "Provence-Alpes-Côte d'Azur",
        "Hauts-de-France", "Pays de la Loire", "Centre-Val de Loire", "Normandie", "Bourgogne-Franche-Comté", "Corse",
    ];

    private readonly Random _random = new(seed);
    private readonly ZipfWords _labs = new(Labs, 0.9);
    private readonly GeneratedText _text = new();

    /// <param name="count">How many.</param>
    /// <param name="today">Deadlines are up to 120 days after it, some before.</param>
    /// <param name="source">Name of the source; it only makes the addresses.</param>
    public IEnumerable<HarvestedPosting> Take(int count, DateOnly today, string source = "generated")
    {
        for (var number = 1; number <= count; number++) yield return Posting(number, today, source);
    }

    private HarvestedPosting Posting(int number, DateOnly today, string source)
    {
        var content = Content(number, today);
        var identity = $"/offers/{number.ToString(CultureInfo.InvariantCulture)}";
        var url = $"https://{source}.example{identity}";
        var body = Encoding.UTF8.GetBytes($"<html><h1>{content.Title}</h1>{string.Concat(content.Sections.Select(s => $"<h2>{s.Heading}</h2>{s.Html}"))}</html>");
        var raw = new RawPosting { Url = url, Identity = identity, Fields = [new(RawFieldName.Title, content.Title)] };
        var page = new HarvestedPage(url, "text/html; charset=utf-8", body, new DateTimeOffset(today, default, TimeSpan.Zero));
        return new(raw, Convert.ToHexStringLower(SHA256.HashData(body)), content, page);
    }

    private OfferContent Content(int number, DateOnly today)
    {
        var language = _random.Next(10) < 7 ? "fr" : "en";
        var kind = Kind();
        var months = _random.Next(5) switch { 0 => 6, 1 => 12, 2 => 24, _ => 36 };
        var closes = _random.Next(10) == 0 ? (DateOnly?)null : today.AddDays(_random.Next(-200, 120));
        var lab = _labs.Next(_random);
        return new()
        {
            Title = _text.Title(_random, kind, language),
            Kind = kind,
            Duration = _random.Next(20) == 0 ? new() { Raw = "CDI", Permanent = true } : new() { Raw = $"{months} mois", MinMonths = months, MaxMonths = months },
            Organization = new() { Raw = GeneratedText.LabName(lab), Name = GeneratedText.LabName(lab), Acronym = $"L{lab}AB", Key = $"lab-{lab}" },
            Places = [new() { Raw = GeneratedText.City(lab), Commune = GeneratedText.City(lab), Region = Regions[lab % Regions.Length], Country = "FR" }],
            PublicationDeadline = closes,
            PublishedOn = today.AddDays(-_random.Next(1, 300)),
            Language = language,
            Link = _random.Next(4) == 0 ? new($"ACTION{lab % 12}", null) : NetworkLink.None,
            Contacts = [$"contact{lab}@lab{lab}.example"],
            Reference = $"GEN-{number}",
            Sections = _text.Sections(_random, language),
            Evidence = [new("duration", $"{months} mois", 10, 7, "generated")],
        };
    }

    private PositionKind Kind() => _random.Next(100) switch
    {
        < 35 => PositionKind.Phd,
        < 60 => PositionKind.Postdoc,
        < 80 => PositionKind.Engineer,
        < 90 => PositionKind.Internship,
        < 95 => PositionKind.Faculty,
        < 98 => PositionKind.Technician,
        _ => PositionKind.Other,
    };
}
