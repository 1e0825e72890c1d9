using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class BackoffConfiguration : IEntityTypeConfiguration<Backoff>
{
    public void Configure(EntityTypeBuilder<Backoff> backoff) => backoff.HasIndex(b => new { b.Scope, b.Name }).IsUnique();
}
