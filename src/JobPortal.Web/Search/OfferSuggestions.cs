using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;
using Npgsql;
using NpgsqlTypes;

namespace JobPortal.Web.Search;

/// <summary>What a suggestion is.</summary>
public enum SuggestionType
{
    /// <summary>A kind of position; its value is that of the parameter <c>kind</c>.</summary>
    Kind,

    /// <summary>A lab; its value is its slug.</summary>
    Lab,

    /// <summary>A word; its value is the whole text with the last word completed.</summary>
    Word,
}

/// <summary>Something that the text being typed may become.</summary>
/// <param name="Text">To be shown.</param>
/// <param name="Value">To be searched.</param>
public sealed record OfferSuggestion(SuggestionType Type, string Text, string Value);

/// <summary>Suggestions while somebody types: kinds, labs and words, in this order. Words only when the index is in the process.</summary>
public sealed class OfferSuggestions(NpgsqlDataSource database, SearchIndex index, LabDirectory labs)
{
    private const int MostLabs = 4, MostWords = 6, LongestText = 100;

    private static readonly (PositionKind Kind, string[] Names)[] Kinds =
    [
        (PositionKind.Phd, ["thèse", "doctorat", "doctorant", "PhD", "thesis"]),
        (PositionKind.Postdoc, ["postdoc", "post-doctorat", "postdoctoral"]),
        (PositionKind.Engineer, ["ingénieur", "engineer"]),
        (PositionKind.Internship, ["stage", "stagiaire", "internship"]),
        (PositionKind.Faculty, ["enseignant-chercheur", "maître de conférences", "professeur", "lecturer", "professor"]),
        (PositionKind.Technician, ["technicien", "technician"]),
    ];

    /// <param name="typed">Anything.</param>
    /// <param name="today">The day in Paris.</param>
    public async Task<IReadOnlyList<OfferSuggestion>> OfAsync(string? typed, DateOnly today, CancellationToken cancellationToken)
    {
        var text = typed is null ? "" : typed.Length <= LongestText ? typed : typed[..LongestText];
        var words = TextWords.Of(text);
        if (words.Count == 0) return [];
        List<OfferSuggestion> found = [.. KindsOf(words)];
        found.AddRange((await labs.SuggestAsync(text, today, cancellationToken)).Take(MostLabs).Select(l => new OfferSuggestion(SuggestionType.Lab, l.Name, l.Slug)));
        found.AddRange(await WordsAsync(text, words[^1], cancellationToken));
        return found;
    }

    private static IEnumerable<OfferSuggestion> KindsOf(List<TextWord> words)
    {
        if (words is not [{ Folded: { Length: > 1 } only }]) return [];
        return Kinds.Select(k => (k.Kind, Name: k.Names.FirstOrDefault(n => TextFolding.Fold(n).StartsWith(only, StringComparison.Ordinal))))
            .Where(k => k.Name is not null).Select(k => new OfferSuggestion(SuggestionType.Kind, k.Name!, SearchSpelling.Of(k.Kind)));
    }

    private async Task<IEnumerable<OfferSuggestion>> WordsAsync(string text, TextWord last, CancellationToken cancellationToken)
    {
        // A word that ends has been chosen.
        if (index.Words?.Index is not { } offers || last.Start + last.Length < text.Length) return [];
        var known = offers.WordsBeginning(last.Folded, MostWords);
        if (known.Count == 0) return [];
        var titles = await TitlesAsync([.. known.Select(k => k.OfferId)], cancellationToken);
        return known.Select(k => new OfferSuggestion(SuggestionType.Word, Written(k.Word, titles.GetValueOrDefault(k.OfferId)), text[..last.Start] + Written(k.Word, titles.GetValueOrDefault(k.OfferId))));
    }

    // Terms have no accents: the word is shown as a title writes it.
    private static string Written(string word, string? title) =>
        title is not null && TextWords.Of(title).FirstOrDefault(w => w.Folded == word) is { Length: > 0 } found ? title.Substring(found.Start, found.Length).ToLowerInvariant() : word;

    private async Task<Dictionary<int, string>> TitlesAsync(int[] ids, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id, title from offers where id = any(@ids)");
        command.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = ids });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        Dictionary<int, string> titles = [];
        while (await rows.ReadAsync(cancellationToken)) titles[rows.GetInt32(0)] = rows.GetString(1);
        return titles;
    }
}
