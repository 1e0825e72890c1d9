using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Search.Index;

/// <summary>
/// BM25 with field weights. What a term weighs in one offer depends on nothing but that offer, so it is one byte that is made when the offer
/// is indexed; a search only adds up.
/// </summary>
internal static class Relevance
{
    /// <summary>How fast more of the same word stops to matter: the usual value of BM25.</summary>
    private const float Saturation = 1.2f;

    /// <summary>What a meaning weighs against the word itself, and the beginning of a word against the whole one.</summary>
    public const float Synonym = 0.8f, Prefix = 0.7f;

    /// <summary>By <see cref="WordField"/>: weight, usual length in words, and how much a longer text takes away.</summary>
    private static readonly (float Weight, float Length, float Slope)[] Fields =
    [
        (1f, 350, 0.6f),
        (0.4f, 1_500, 0.75f),
        (2f, 30, 0.3f),
        (6f, 10, 0.3f),
    ];

    /// <summary>Words of each field of an offer.</summary>
    public static int[] Lengths(OfferTerms offer)
    {
        var lengths = new int[Fields.Length];
        foreach (var term in offer.Terms)
            foreach (var place in term.Places) lengths[(int)Place.Field(place)]++;
        return lengths;
    }

    /// <summary>From 1 to 255; 0 for a form without places.</summary>
    public static byte Impact(ushort[] places, int[] lengths)
    {
        if (places.Length == 0) return 0;
        var weight = 0f;
        foreach (var place in places)
        {
            var field = Fields[(int)Place.Field(place)];
            weight += field.Weight / (1 - field.Slope + field.Slope * lengths[(int)Place.Field(place)] / field.Length);
        }
        return (byte)Math.Clamp(255 * weight / (Saturation + weight), 1, 255);
    }

    /// <summary>How much a clause says: the fewer offers meet it, the more.</summary>
    public static float Rarity(int offers, int meeting) => MathF.Log(1 + ((offers - meeting + 0.5f) / (meeting + 0.5f)));
}
