using JobPortal.Core.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace JobPortal.Web.Data.Configurations;

/// <summary>The wide part of an offer, and its full-text vector.</summary>
internal sealed class OfferTextConfiguration : IEntityTypeConfiguration<OfferText>
{
    /// <summary>The tsvector. Null until <see cref="SearchIndexer"/> has filled it, beside the harvest.</summary>
    public const string Search = "Search";

    public void Configure(EntityTypeBuilder<OfferText> text)
    {
        text.HasKey(t => t.OfferId);
        text.Property(t => t.Content).AsJson("json");
        text.Property<NpgsqlTsVector>(Search).HasColumnType("tsvector").IsRequired(false);
        text.HasIndex(Search).HasMethod("gin");
        text.HasIndex(t => t.OfferId, "IX_offer_texts_to_index").HasFilter("search is null");
    }
}
