using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Search;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Search;

/// <summary>A database with offers made by hand or by seed, indexed, and the search over it.</summary>
public sealed class SearchOffers : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly Npgsql.NpgsqlDataSource _source;

    private readonly SearchIndex _index = new(Options.Create(new SearchOptions()));
    private readonly LiveOffers _live = new(withWords: true);

    private SearchOffers(TestDatabase database)
    {
        Database = database;
        _source = database.NewDataSource();
        Search = new OfferSearch(_source, new SearchIndex(Options.Create(new SearchOptions())));
        InProcess = new OfferSearch(_source, _index);
        Labs = new LabDirectory(_source, new SearchIndex(Options.Create(new SearchOptions())));
        LabsInProcess = new LabDirectory(_source, _index);
        Similar = new SimilarOffers(_source, new SearchIndex(Options.Create(new SearchOptions())));
        SimilarInProcess = new SimilarOffers(_source, _index);
    }

    public TestDatabase Database { get; }

    /// <summary>With words found by PostgreSQL.</summary>
    public OfferSearch Search { get; }

    /// <summary>With words found in the process, as of the last <see cref="CatchUpAsync"/>.</summary>
    public OfferSearch InProcess { get; }
    public LabDirectory Labs { get; }

    /// <summary>With names in the process, from the last <see cref="CatchUpAsync"/> on.</summary>
    public LabDirectory LabsInProcess { get; }
    public SimilarOffers Similar { get; }

    /// <summary>Ranked in the process, from the last <see cref="CatchUpAsync"/> on.</summary>
    public SimilarOffers SimilarInProcess { get; }

    public static async Task<SearchOffers> WithAsync(params IEnumerable<Offer> offers)
    {
        var made = new SearchOffers(await TestDatabase.CreateAsync());
        await using var context = made.Database.NewContext();
        context.Offers.AddRange(offers);
        await context.SaveChangesAsync();
        await new SearchIndexer(made._source).IndexPendingAsync(CancellationToken.None);
        return made;
    }

    /// <summary>An open French PhD offer of 36 months that closes in 30 days.</summary>
    public static Offer Offer(string title, string text = "", string? language = "fr", Action<Offer>? change = null)
    {
        var offer = new Offer
        {
            Slug = "offre",
            Title = title,
            Kind = PositionKind.Phd,
            MinMonths = 36,
            MaxMonths = 36,
            Language = language,
            ClosesOn = Today.AddDays(30),
            Sources = ["sample"],
            FirstSeen = Noon,
            LastVerified = Noon,
        };
        offer.Text = new OfferText
        {
            Content = new OfferContent
            {
                Title = title,
                Kind = PositionKind.Phd,
                Language = language,
                Duration = new() { Raw = "36 mois", MinMonths = 36, MaxMonths = 36 },
                Sections = text.Length == 0 ? [] : [new OfferSection("Sujet", SectionKind.Subject, $"<p>{text}</p>", text)],
            },
        };
        change?.Invoke(offer);
        return offer;
    }

    public static Organization Lab(string slug, string name, string? acronym = null, string? city = null) =>
        new() { Key = slug, Slug = slug, Name = name, Acronym = acronym, City = city };

    public async Task<SearchResult> FindAsync(string query) =>
        await Search.SearchAsync(Core.Search.SearchCriteriaCodec.Read(query).Criteria, Today, CancellationToken.None);

    /// <summary>Brings the index in the process to what is stored now.</summary>
    public async Task CatchUpAsync()
    {
        await new SearchIndexer(_source).IndexPendingAsync(CancellationToken.None);
        await using var connection = await _source.OpenConnectionAsync();
        await _live.AtAsync(connection, long.MaxValue, CancellationToken.None);
        _index.Use(_live);
    }

    /// <summary>Titles found, in order.</summary>
    public async Task<string[]> TitlesAsync(string query) => [.. (await FindAsync(query)).Hits.Select(h => h.Title)];

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
