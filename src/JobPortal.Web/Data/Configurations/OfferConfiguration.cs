using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

/// <summary>The narrow row that search, filters and counts read.</summary>
internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.HasOne(o => o.Organization).WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        offer.HasOne(o => o.Text).WithOne().HasForeignKey<OfferText>(t => t.OfferId);
        // Triggers write these two, whoever changes an offer by whatever way: EF never does, nor asks for them after a change.
        Counted(offer.Property(o => o.Revision).HasDefaultValue(0));
        Counted(offer.Property(o => o.ChangedAt).HasDefaultValueSql("now()"));
        offer.HasIndex(o => o.OrganizationId);
        offer.HasIndex(o => o.ClosesOn);
        offer.HasIndex(o => o.FirstSeen);
        offer.HasIndex(o => o.EarlierOfferId);
        offer.HasIndex(o => o.Regions).HasMethod("gin");
        offer.HasIndex(o => o.Sources).HasMethod("gin");
    }

    private static void Counted(PropertyBuilder property)
    {
        property.ValueGeneratedNever();
        property.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}
