using JobPortal.Core.Offers;

namespace JobPortal.Core.Ingestion;

/// <summary>Which fields of an offer are filled, one bit each: kept beside every posting, so that an unchanged one is counted without being read.</summary>
public static class FieldMask
{
    public static int Of(OfferContent content) =>
        FieldValues.All.Where(f => FieldValues.Of(content, f) is not null).Aggregate(0, (mask, f) => mask | Bit(f));

    public static bool Has(int mask, NormalizedField field) => (mask & Bit(field)) != 0;

    private static int Bit(NormalizedField field) => 1 << (int)field;
}
