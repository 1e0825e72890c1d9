using JobPortal.Core.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class SignInLinkConfiguration : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> link)
    {
        link.HasIndex(l => l.OperatorId);
        // An operator who is removed takes the open links along.
        link.HasOne(l => l.Operator).WithMany().HasForeignKey(l => l.OperatorId).OnDelete(DeleteBehavior.Cascade);
    }
}
