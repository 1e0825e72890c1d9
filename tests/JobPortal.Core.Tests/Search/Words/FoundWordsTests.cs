using System.Security.Cryptography;
using System.Text;
using JobPortal.Core.Search.Index;
using JobPortal.Core.Search.Words;

namespace JobPortal.Core.Tests.Search.Words;

/// <summary>
/// Texts and what a reader types to find them, or must not find them by (found_words.tsv: language, text, typed, y or n). Written before the rules were looked at.
/// </summary>
public sealed class FoundWordsTests
{
    private static readonly string[] Languages = ["fr", "en"];

    [Fact]
    public void A_text_is_found_by_what_a_reader_would_type_and_by_nothing_else()
    {
        var rows = Rows();
        rows.Length.ShouldBeGreaterThan(250);
        rows.Where(r => Finds(r[0], r[1], r[2]) != (r[3] == "y")).Select(r => string.Join(" | ", r)).ShouldBeEmpty();
    }

    /// <summary>
    /// Red: words are cut otherwise than when the vectors in databases and snapshots were made. Then <see cref="IndexSnapshot.Version"/> grows, a migration sets
    /// offer_texts.search to null as WordsCutAnew does, and the two numbers here are put right.
    /// </summary>
    [Fact]
    public void How_words_are_cut_changes_only_with_the_version_of_the_index()
    {
        var all = string.Join('\n', Rows().Take(250).Select(r => $"{r[1]} {r[2]}").SelectMany(text => Languages.Select(l => Terms(l, text))).SelectMany(t => t.Terms).Select(t => $"{t.Text} {string.Join(' ', t.Places)}"));
        var cut = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
        (IndexSnapshot.Version, cut).ShouldBe((6, "17b4aef9a0503467"));
    }

    [Fact]
    public void Whichever_spelling_is_typed_finds_an_offer_that_holds_another_in_either_language()
    {
        var pairs = Lines().SelectMany(line => line.SelectMany(held => line.Select(typed => (Held: held, Typed: Plain(typed)))));
        // {fr: stage}: meant in French alone.
        var cases = pairs.SelectMany(p => Languages.Where(l => p.Held[0] != '{' || l == "fr").Select(l => (Language: l, Text: Plain(p.Held), p.Typed)));
        cases.Where(c => !Finds(c.Language, c.Text, c.Typed)).ShouldBeEmpty();
    }

    [Fact]
    public void No_spelling_stands_twice()
    {
        var lines = Lines();
        lines.Count.ShouldBeGreaterThan(350);
        lines.SelectMany(l => l.Select(Plain)).GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    private static bool Finds(string language, string text, string typed) => Terms(language, text).Meets(WordQueryReader.Standard.Read(typed));

    private static OfferTerms Terms(string language, string text) => new OfferTermsBuilder().Build(new OfferWords(language, [(WordField.Text, text)]));

    private static string[][] Rows()
    {
        using var table = new StreamReader(typeof(FoundWordsTests).Assembly.GetManifestResourceStream("found_words.tsv")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
    }

    private static string Plain(string spelling) => spelling[0] == '{' ? spelling[(spelling.IndexOf(':', StringComparison.Ordinal) + 2)..^1] : spelling;

    private static List<string[]> Lines()
    {
        using var yaml = new StreamReader(typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.yml")!);
        return [.. yaml.ReadToEnd().Split('\n').Where(l => l.StartsWith("- [", StringComparison.Ordinal)).Select(l => l.Trim()[3..^1].Split(", "))];
    }
}
