using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class OfferMergeConfiguration : IEntityTypeConfiguration<OfferMerge>
{
    public void Configure(EntityTypeBuilder<OfferMerge> merge)
    {
        merge.HasIndex(m => m.FromOfferId);
        merge.HasIndex(m => m.IntoOfferId);
    }
}
