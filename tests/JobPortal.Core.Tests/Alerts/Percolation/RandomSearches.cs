using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Columns;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using JobPortal.Core.Tests.Search.Index;

namespace JobPortal.Core.Tests.Alerts.Percolation;

/// <summary>Random offers with every column filled and random searches with every filter used, from values so few that everything meets everything.</summary>
internal static class RandomSearches
{
    private static readonly DateTimeOffset Noon = new(IndexedOffers.Today, new TimeOnly(12, 0), TimeSpan.Zero);
    private static readonly string[] Regions = ["Bretagne", "Occitanie", "Île-de-France"];
    private static readonly string[] Sources = ["madics", "abg", "euraxess"];
    private static readonly string[] Links = ["DOING", "MaDICS", "Sésame"];

    /// <summary>Labs 1 to 4; the former slugs of two, one of a lab that is not there.</summary>
    public static LabRows Labs { get; } = new(
        Enumerable.Range(1, 4).ToDictionary(i => i, i => new LabRow(i, $"lab-{i}", $"Lab {i}")), new Dictionary<string, int> { ["old-lab"] = 2, ["older-lab"] = 2, ["gone-lab"] = 9 });

    public static IndexedOffer Offer(Random random, OfferTermsBuilder builder, int id)
    {
        var offer = IndexedOffers.Offer(random, builder, id);
        return offer with
        {
            Row = offer.Row with
            {
                LabId = random.Next(4) == 0 ? null : random.Next(1, 10),
                Permanent = random.Next(8) == 0,
                MinMonths = random.Next(3) == 0 ? null : random.Next(1, 50),
                MaxMonths = random.Next(3) == 0 ? null : random.Next(50, 80),
                ClosesOn = random.Next(5) == 0 ? null : IndexedOffers.Today.AddDays(random.Next(-5, 100)),
                WithdrawnAt = random.Next(10) == 0 ? Noon.AddDays(-random.Next(120)) : null,
                Regions = Some(random, Regions),
                Sources = Some(random, Sources),
                LinkAction = random.Next(2) == 0 ? null : Links[random.Next(3)],
                LinkNetwork = random.Next(2) == 0 ? null : Links[random.Next(3)].ToLowerInvariant(),
            },
        };
    }

    public static SearchCriteria Criteria(Random random) => new()
    {
        Text = random.Next(3) == 0 ? null : IndexedOffers.Query(random),
        Labs = Rarely(random, () => Some(random, ["lab-1", "lab-2", "lab-3", "old-lab", "gone-lab", "never-lab"])),
        Kinds = Rarely(random, () => Some(random, Enum.GetValues<PositionKind>())),
        Durations = Rarely(random, () => Some(random, Enum.GetValues<DurationBucket>())),
        MinMonths = random.Next(6) == 0 ? random.Next(1, 60) : null,
        MaxMonths = random.Next(6) == 0 ? random.Next(1, 80) : null,
        Closes = random.Next(4) == 0 ? (ClosingWindow)random.Next(5) : null,
        Regions = Rarely(random, () => Some(random, Regions)),
        Sources = Rarely(random, () => Some(random, Sources)),
        Languages = Rarely(random, () => Some(random, ["fr", "en"])),
        Links = Rarely(random, () => Some(random, ["doing", "MADICS", "sésame", "Nobody"])),
        Status = (OfferStatus)random.Next(3),
    };

    private static T[] Rarely<T>(Random random, Func<T[]> values) => random.Next(4) == 0 ? values() : [];

    private static T[] Some<T>(Random random, T[] values) => [.. values.Where(_ => random.Next(3) == 0)];
}
