using System.Text.RegularExpressions;
using JobPortal.Core.Normalization.Organizations;
using JobPortal.Core.Offers;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Normalization;

/// <summary>
/// Finds which organization an affiliation names: "LIFAT / RFAI, Université de Tours, France". Prefers no answer to a wrong one.
/// Pure and safe from many threads.
/// </summary>
public sealed partial class OrganizationResolver(OrganizationDirectory directory)
{
    /// <summary>Longer texts are not affiliations; the rest is not read.</summary>
    private const int LongestAffiliation = 600;

    private const int MostAffiliations = 8;

    private readonly SpotFinder _finder = new(directory);

    /// <summary>On the organizations that the portal ships.</summary>
    public OrganizationResolver()
        : this(ReferenceData.Organizations)
    {
    }

    /// <param name="raw">As published; null or blank gives <see cref="OrganizationMention.None"/>.</param>
    /// <param name="cityHint">The offer's commune when known: it tells two labs of one acronym apart.</param>
    public OrganizationResolution Resolve(string? raw, string? cityHint = null)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return new OrganizationResolution(OrganizationMention.None, "nothing published");
        var clean = Spaces.Replace(raw, " ").Trim(' ', ',', ';', '-', '–', '/', '|', ':', '.');
        var whole = Read(clean.Length > LongestAffiliation ? clean[..LongestAffiliation] : clean, raw, cityHint);
        if (!whole.NamesForeignCountry || !clean.Contains(';'))
            return whole.Resolution;
        // "MPI, Bonn, Germany; IRMA, Université de Strasbourg": one of several affiliations is foreign.
        return clean.Split(';', MostAffiliations).Select(part => Read(part, raw, cityHint)).FirstOrDefault(part => part.Resolution.Mention.Ror is not null, whole).Resolution;
    }

    private (OrganizationResolution Resolution, bool NamesForeignCountry) Read(string affiliation, string raw, string? cityHint)
    {
        var text = new AffiliationText(affiliation, directory.Indexes.Spelling);
        if (text.Count == 0)
            return (new OrganizationResolution(new OrganizationMention { Raw = raw, Name = raw.Trim(), Key = "-" }, "no word in it"), false);
        var cities = TextCities.Find(text, directory);
        var spots = _finder.FindAll(text, cities);
        var surroundings = Surroundings.Read(text, cityHint, directory, cities, word => spots.Exists(s => s.Kind == SpotKind.Name && s.First <= word && word <= s.Last));
        var composer = new MentionComposer(directory, text, raw, spots, surroundings);
        if (surroundings.ForeignCountry is { } country)
            return (composer.Unknown($"the text names a foreign country ({country}); only French organizations are known"), true);
        var scorer = new CandidateScorer(directory, text, spots, surroundings);
        return (composer.Compose([.. spots.Select(scorer.Decide)]), false);
    }

    // line breaks, tabs, no-break spaces
    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
