using System.Text;
using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Data;

/// <summary>A store on a fresh database, and postings to put into it.</summary>
internal sealed class StoreFixture(TestDatabase database) : IDbContextFactory<JobPortalDbContext>
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    public TestDatabase Database { get; } = database;
    public OfferStore Store => new(this);

    public static async Task<StoreFixture> CreateAsync() => new(await TestDatabase.CreateAsync());

    public JobPortalDbContext CreateDbContext() => Database.NewContext();

    public static HarvestedPosting Posting(int number, string title = "Thèse en apprentissage", string version = "1", OrganizationMention? lab = null)
    {
        var url = $"https://board.example/offers/{number}";
        var content = new OfferContent
        {
            Title = title,
            Kind = PositionKind.Phd,
            Organization = lab ?? new() { Raw = "LIFAT", Name = "Laboratoire d'informatique", Acronym = "LIFAT", City = "Tours", Key = "lifat" },
            Places = [new() { Raw = "37200 Tours", Commune = "Tours", Region = "Centre-Val de Loire" }],
            PublicationDeadline = new DateOnly(2027, 1, 31),
            Sections = [new("Sujet", SectionKind.Subject, "<p>Des modèles génératifs.</p>", "Des modèles génératifs.")],
        };
        var page = new HarvestedPage(url, "text/html", Encoding.UTF8.GetBytes($"<h1>{title}</h1>{version}"), Monday);
        return new(new() { Url = url, Identity = $"/offers/{number}" }, version, content, page);
    }

    public async Task<(int Offers, int Texts, int Postings, int Versions, int Pages, int Organizations)> CountsAsync()
    {
        await using var db = CreateDbContext();
        return (await db.Offers.CountAsync(), await db.OfferTexts.CountAsync(), await db.Postings.CountAsync(),
            await db.PostingVersions.CountAsync(), await db.RawPages.CountAsync(), await db.Organizations.CountAsync());
    }

    public async Task<Offer> OnlyOfferAsync()
    {
        await using var db = CreateDbContext();
        return await db.Offers.Include(o => o.Text).Include(o => o.Postings).Include(o => o.Organization).SingleAsync();
    }
}
