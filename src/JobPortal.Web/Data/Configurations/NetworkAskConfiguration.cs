using JobPortal.Core.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class NetworkAskConfiguration : IEntityTypeConfiguration<NetworkAsk>
{
    // By the moment first: what is over is deleted by it.
    public void Configure(EntityTypeBuilder<NetworkAsk> ask) => ask.HasKey(a => new { a.Since, a.NetworkHash });
}
