using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>In which language an offer is written: its own words come first, then what the page says, then what the source is written in.</summary>
internal static class PostingLanguage
{
    public static string? Read(PostingText text, SourceDefinition source, EvidenceLog evidence)
    {
        if (LanguageDetector.Detect(text.All) is { } language)
        {
            evidence.Add("language", "", -1, 0, "the offer's own words");
            return language;
        }

        if (text.Posting[RawFieldName.Language] is { } raw)
        {
            evidence.Add("language", raw, "as published");
            return Code(raw.Value);
        }

        // A long text that is neither is in both.
        if (source.Language is null || !LanguageDetector.IsTooShort(text.All))
            return null;
        evidence.Add("language", source.Language, -1, 0, "the source's own: the offer has too few words to tell");
        return Code(source.Language);
    }

    private static string? Code(string published) => Folding.Fold(published.Trim()) switch
    {
        ['f', 'r', ..] => "fr",
        ['e', 'n', ..] or ['a', 'n', 'g', 'l', ..] => "en",
        _ => null,
    };
}
