using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class StoppedAddressConfiguration : IEntityTypeConfiguration<StoppedAddress>
{
    public void Configure(EntityTypeBuilder<StoppedAddress> address)
    {
        address.HasKey(a => a.AddressHash);
        address.Property(a => a.Status).HasMaxLength(20);
    }
}
