namespace JobPortal.Core.Search.Words;

/// <summary>Makes the terms of offers, one after the other. Not safe from several threads.</summary>
public sealed class OfferTermsBuilder
{
    /// <summary>Numbers left out between two parts, so that no phrase reaches across.</summary>
    private const int Gap = 8;

    private static readonly ushort[] NoPlaces = [];

    private readonly WordForms _forms = new();
    private readonly Dictionary<string, List<ushort>> _terms = new(StringComparer.Ordinal);

    public OfferTerms Build(OfferWords offer)
    {
        _terms.Clear();
        var (number, left) = (0, OfferWords.MaxCharacters);
        foreach (var (field, text) in offer.Parts)
        {
            if (left <= 0) break;
            number = Read(text.Length <= left ? text : text[..left], field, offer.Language, number) + Gap;
            left -= text.Length;
        }
        return new OfferTerms([.. _terms.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new OfferTerm(t.Key, t.Value.Count == 0 ? NoPlaces : [.. t.Value.Take(OfferTerms.MaxPlaces)]))]);
    }

    private int Read(string text, WordField field, string? language, int number)
    {
        var words = TextWords.Of(text);
        for (var i = 0; i < words.Count && number < Place.Last; i++)
        {
            number++;
            // "post-doc" is found as "postdoc" too.
            if (words[i].Joined && i > 0) AddUnplaced(words[i - 1].Folded + words[i].Folded, language);
            if (!StopWords.Holds(words[i].Folded) && !WrittenWords.IsAnother(text, words, i, language)) Add(words[i].Folded, Place.Of(number, field), language);
        }
        return number;
    }

    private void Add(string word, ushort place, string? language)
    {
        var stem = _forms.Stem(word, language, out var other);
        Places(stem).Add(place);
        if (other is not null) Places(other).Add(place);
        if (word != stem && word != other) Places(WordForms.Unplaced(word));
    }

    private void AddUnplaced(string word, string? language)
    {
        if (word.Length > TextWords.MaxLength) return;
        Places(WordForms.Unplaced(_forms.Stem(word, language, out var other)));
        if (other is not null) Places(WordForms.Unplaced(other));
        Places(WordForms.Unplaced(word));
    }

    private List<ushort> Places(string term)
    {
        if (!_terms.TryGetValue(term, out var places)) _terms.Add(term, places = []);
        return places;
    }
}
