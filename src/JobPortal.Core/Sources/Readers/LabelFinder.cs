namespace JobPortal.Core.Sources.Readers;

/// <summary>Finds everything in a page that reads like a label, in the order of the text.</summary>
internal sealed class LabelFinder(PageText page, LabelVocabulary vocabulary)
{
    /// <summary>Labels that are looked at: an offer has fifty at most, and they are compared with each other.</summary>
    private const int MostLabels = 1_000;

    private readonly List<LabelCandidate> _found = [];

    public static IReadOnlyList<LabelCandidate> Find(PageText page, LabelVocabulary vocabulary)
    {
        var finder = new LabelFinder(page, vocabulary);
        for (var i = 0; i < page.Lines.Count && finder._found.Count < MostLabels; i++) finder.Look(i);
        return finder._found;
    }

    private void Look(int index)
    {
        var line = page.Lines[index];
        if (page.Tokens[line.Block].Element!.LocalName == "h1") return;
        var text = page.Text.AsSpan(line.Start, line.End - line.Start);
        if (vocabulary.Find(text) is { } whole)
        {
            AddOwn(index, line, whole, HasColon(text));
            return;
        }

        if (LedBy(index, line)) return;
        var colon = text[..Math.Min(text.Length, LabelVocabulary.MaxLabelLength)].IndexOfAny(':', '：');
        if (colon > 0 && vocabulary.Find(text[..colon]) is { } before)
            Add(before, index, line.Start, LabelCandidate.Plain, line.Start + colon, line.End);
    }

    private void AddOwn(int index, PageLine line, LabelMeaning meaning, bool colon)
    {
        var own = -1;
        var key = LabelCandidate.Plain;
        for (var open = FirstText(line).Parent; open >= 0 && HoldsOnly(open, line); open = page.Tokens[open].Parent)
        {
            own = open;
            key = Stronger(key, LabelKey.Of(page.Tokens[open].Element!));
        }

        // A heading that a line break cuts in two still looks like one.
        if (own < 0) key = LabelKey.Of(page.Tokens[line.Block].Element!) is var block && block is ['h', _] ? block : key;
        _found.Add(new LabelCandidate(meaning, index, line.Start, key, false, colon, line.End, own));
    }

    // "<strong>Durée :</strong> 36 mois <strong>Contact :</strong> …": labels in elements of their own, one or more on a line.
    private bool LedBy(int index, PageLine line)
    {
        string? leading = null;
        for (var t = line.FirstToken; t < line.EndToken; t++)
        {
            var token = page.Tokens[t];
            if (token.Kind == PageTokenKind.Text && leading is null) return false;
            if (token.Kind != PageTokenKind.Open || token.Partner < 0 || token.Partner >= line.EndToken || token.Element!.LocalName == "a") continue;
            var key = LabelKey.Of(token.Element);
            if (leading is not null && key != leading) continue;
            var start = Math.Max(token.Start, line.Start);
            var end = page.Tokens[token.Partner].Start;
            if (end <= start || vocabulary.Find(page.Text.AsSpan(start, end - start)) is not { } meaning) continue;
            leading ??= key;
            Add(meaning, index, start, key, end, line.End);
            t = token.Partner;
        }

        return leading is not null;
    }

    private void Add(LabelMeaning meaning, int index, int start, string key, int labelEnd, int lineEnd)
    {
        var value = labelEnd;
        while (value < lineEnd && (page.Text[value] is ':' or '：' or ' ')) value++;
        var colon = HasColon(page.Text.AsSpan(start, value - start));
        _found.Add(new LabelCandidate(meaning, index, start, key, true, colon, value, -1));
    }

    private static bool HasColon(ReadOnlySpan<char> label) => label.TrimEnd() is [.., ':' or '：'];

    private PageToken FirstText(PageLine line)
    {
        var t = line.FirstToken;
        while (page.Tokens[t].Kind != PageTokenKind.Text) t++;
        return page.Tokens[t];
    }

    // The text of a block ends with the line's own line feed.
    private bool HoldsOnly(int open, PageLine line) =>
        page.Tokens[open].Start >= line.Start && page.Tokens[page.Tokens[open].Partner].Start <= line.End + 1;

    private static string Stronger(string inner, string outer)
    {
        if (outer is LabelCandidate.Term or LabelCandidate.Cell or ['h', _]) return outer;
        return inner == LabelCandidate.Plain ? outer : inner;
    }
}
