using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using JobPortal.Core.Search.Words;

namespace JobPortal.Web.Data;

/// <summary>
/// An offer's terms as a tsvector: written as text, read back as <c>tsvectorsend</c> gives it. The database's own dictionaries never see a
/// text, so that it and the index in the process find by the same words.
/// </summary>
public static class TermVector
{
    // A place's two upper bits are its weight in a tsvector too: D, C, B, A.
    private const string Weights = "DCBA";

    /// <summary>As a tsvector literal: 'reseau':1A,7 'reseaux'.</summary>
    public static string Write(OfferTerms offer)
    {
        var text = new StringBuilder(offer.Terms.Count * 16);
        foreach (var (term, places) in offer.Terms)
        {
            AppendQuoted(text, term);
            for (var i = 0; i < places.Length; i++)
                text.Append(i == 0 ? ':' : ',').Append(CultureInfo.InvariantCulture, $"{Place.Number(places[i])}").Append(Weights[(int)Place.Field(places[i])]);
            text.Append(' ');
        }
        return text.ToString();
    }

    /// <summary>Terms come as PostgreSQL keeps them, by length; here they stand by themselves again.</summary>
    public static OfferTerms Read(ReadOnlySpan<byte> sent)
    {
        var terms = new OfferTerm[BinaryPrimitives.ReadInt32BigEndian(sent)];
        sent = sent[4..];
        for (var i = 0; i < terms.Length; i++)
        {
            var end = sent.IndexOf((byte)0);
            var text = Encoding.UTF8.GetString(sent[..end]);
            var places = new ushort[BinaryPrimitives.ReadUInt16BigEndian(sent[(end + 1)..])];
            sent = sent[(end + 3)..];
            for (var p = 0; p < places.Length; p++) places[p] = BinaryPrimitives.ReadUInt16BigEndian(sent[(p * 2)..]);
            sent = sent[(places.Length * 2)..];
            terms[i] = new OfferTerm(text, places);
        }
        Array.Sort(terms, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        return new OfferTerms(terms);
    }

    /// <summary>Appends a term as tsvector and tsquery literals want it.</summary>
    public static void AppendQuoted(StringBuilder to, string term) =>
        to.Append('\'').Append(term.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)).Append('\'');
}
