namespace JobPortal.Core.Search.Words;

/// <summary>One term of an offer.</summary>
/// <param name="Places">Rising; <see cref="Place"/> says what is in one. Empty for a form that only says that the word is there.</param>
public readonly record struct OfferTerm(string Text, ushort[] Places);

/// <summary>
/// What an offer is found by: its terms with their places. The one form for both ways to search: PostgreSQL stores it as a tsvector (no
/// dictionary of the database ever sees a text), and the index in the process reads it back, so the two cannot disagree on words.
/// </summary>
public sealed class OfferTerms(IReadOnlyList<OfferTerm> terms)
{
    /// <summary>Places that a tsvector keeps of one term.</summary>
    public const int MaxPlaces = 255;

    /// <summary>By term, ordinal.</summary>
    public IReadOnlyList<OfferTerm> Terms => terms;
}

/// <summary>A word's number in its offer, from 1 to <see cref="Last"/>, and its field: as in a tsvector, 14 and 2 bits.</summary>
public static class Place
{
    public const int Last = 16_383;

    public static ushort Of(int number, WordField field) => (ushort)(((int)field << 14) | number);

    public static int Number(ushort place) => place & Last;

    public static WordField Field(ushort place) => (WordField)(place >> 14);
}
