using JobPortal.Core.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class DirectoryImportConfiguration : IEntityTypeConfiguration<DirectoryImport>, IEntityTypeConfiguration<DirectoryEntry>
{
    public void Configure(EntityTypeBuilder<DirectoryImport> import) =>
        import.HasMany(i => i.Entries).WithOne().HasForeignKey(e => e.ImportId);

    public void Configure(EntityTypeBuilder<DirectoryEntry> entry) => entry.HasIndex(e => new { e.ImportId, e.Number }).IsUnique();
}
