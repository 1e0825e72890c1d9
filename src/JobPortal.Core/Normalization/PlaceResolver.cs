using JobPortal.Core.Normalization.Places;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Reads the places of work from what a source published as location or address. Never guesses: a name that several communes
/// share, or that is a word of a sentence, gives a place with only its raw text.
/// </summary>
public sealed class PlaceResolver
{
    /// <summary>Lines with more words than this are sentences.</summary>
    private const int MostWordsOfANameLine = 14;

    private readonly PostalAddressReader _addresses;
    private readonly PlaceNameReader _names;
    private readonly ProsePlaceReader _prose;

    public PlaceResolver(CommuneGazetteer communes)
    {
        var chooser = new CommuneChooser(communes);
        _addresses = new PostalAddressReader(chooser);
        _names = new PlaceNameReader(chooser);
        _prose = new ProsePlaceReader(chooser);
    }

    /// <summary>On the communes that the portal ships.</summary>
    public PlaceResolver()
        : this(ReferenceData.Communes)
    {
    }

    /// <returns>
    /// The places in the order of the text, each once; empty for a blank text; one place with only <see cref="Place.Raw"/> when nothing could be read.
    /// A single place keeps the whole text as raw, several keep their own line or part.
    /// </returns>
    public IReadOnlyList<Place> Resolve(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return [];
        var text = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        var found = Read(text).DistinctBy(p => (p.Commune, p.Country)).ToArray();
        return found.Length switch
        {
            0 => [new Place { Raw = text }],
            1 => [found[0] with { Raw = text }],
            _ => found,
        };
    }

    /// <summary>The surest way that finds anything decides for the whole text: a sentence beside an address adds nothing to it.</summary>
    private IEnumerable<Place> Read(string text)
    {
        var addresses = _addresses.ReadAll(text).ToArray();
        if (addresses.Length > 0)
            return addresses;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = lines.Where(line => Words.Split(line).Count <= MostWordsOfANameLine).SelectMany(_names.ReadLine).ToArray();
        return named.Any(p => p.Country is not null) ? named : lines.SelectMany(_prose.ReadAll);
    }
}
