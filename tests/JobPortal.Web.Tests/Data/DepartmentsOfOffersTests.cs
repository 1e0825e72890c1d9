using JobPortal.Core.Offers;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Migrations;
using JobPortal.Web.Tests.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace JobPortal.Web.Tests.Data;

public sealed class DepartmentsOfOffersTests
{
    [Fact]
    public async Task Offers_from_before_get_the_codes_that_new_ones_are_stored_with_and_count_as_unchanged()
    {
        var database = await TestDatabase.CreateAsync();
        OfferContent[] contents = [Content(("Bretagne", "35"), ("Occitanie", "31"), ("Bretagne", "29"), ("Bretagne", "35")), Content(("Bretagne", null)), Content()];
        await using (var context = database.NewContext())
        {
            foreach (var content in contents)
                context.Add(SearchOffers.Offer(content.Title, change: o => (o.Regions, o.Text) = ([.. content.Places.Select(p => p.Region).OfType<string>().Distinct()], new OfferText { Content = content })));
            await context.SaveChangesAsync();
        }
        await using var after = database.NewContext();
        // Twice: a migration that was cut off is begun anew.
        foreach (var sql in new DepartmentsOfOffers().UpOperations.Cast<SqlOperation>().SelectMany(o => new[] { o.Sql, o.Sql }))
            await after.Database.ExecuteSqlRawAsync(sql);
        var stored = await after.Offers.Include(o => o.Text).OrderBy(o => o.Id).ToListAsync();
        foreach (var offer in stored)
        {
            var projected = SearchOffers.Offer(offer.Title);
            OfferProjection.Apply(offer.Text!.Content, null, projected);
            offer.Regions.ShouldBe(projected.Regions);
            offer.Revision.ShouldBe(0);
        }
        stored.Select(o => string.Join(' ', o.Regions)).ShouldBe(["Bretagne Occitanie 35 31 29", "Bretagne", ""], ignoreOrder: true);
    }

    private static OfferContent Content(params (string Region, string? Department)[] places) => new()
    {
        Title = $"{places.Length}",
        Places = [.. places.Select(p => new Place { Raw = p.Region, Region = p.Region, Department = p.Department })],
    };
}
