using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data.Configurations;

internal sealed class MatchDecisionConfiguration : IEntityTypeConfiguration<MatchDecision>
{
    public void Configure(EntityTypeBuilder<MatchDecision> decision)
    {
        decision.HasIndex(d => d.PostingId);
        decision.HasIndex(d => d.OtherPostingId);
        decision.HasOne<Posting>().WithMany().HasForeignKey(d => d.PostingId);
        decision.HasOne<Posting>().WithMany().HasForeignKey(d => d.OtherPostingId);
    }
}
