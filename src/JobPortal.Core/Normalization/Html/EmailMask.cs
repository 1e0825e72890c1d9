using AngleSharp.Dom;

namespace JobPortal.Core.Normalization.Html;

/// <summary>
/// Takes e-mail addresses out of text and leaves a mark where they stood: pages show addresses on demand only. They are
/// looked for in whole blocks, because "name@&lt;b&gt;lab.fr&lt;/b&gt;" is an address too.
/// </summary>
internal static class EmailMask
{
    public const string Mark = "[e-mail]";
    public const string MarkHtml = "<span class=\"email\">" + Mark + "</span>";

    /// <summary>Whether an earlier cleaning left it.</summary>
    public static bool IsMark(IElement element) => element is { LocalName: "span", ClassName: "email" } && element.TextContent == Mark;

    public static string Apply(string text)
    {
        var mentions = ContactFinder.Find(text);
        for (var i = mentions.Count - 1; i >= 0; i--)
            text = string.Concat(text.AsSpan(0, mentions[i].Start), Mark, text.AsSpan(mentions[i].Start + mentions[i].Length));
        return text;
    }

    /// <summary>Masks a block's addresses and gives them.</summary>
    public static IEnumerable<string> Apply(HtmlBlock block)
    {
        var mentions = ContactFinder.Find(string.Concat(block.Runs.Select(Shown)));
        if (mentions.Count == 0)
            return [];

        var masked = new List<HtmlRun>(block.Runs.Count + mentions.Count);
        var offset = 0;
        foreach (var run in block.Runs)
        {
            masked.AddRange(Without(run, offset, mentions));
            offset += Shown(run).Length;
        }

        block.Runs.Clear();
        block.Runs.AddRange(masked);
        return mentions.SelectMany(m => m.Addresses);
    }

    private static IEnumerable<HtmlRun> Without(HtmlRun run, int offset, IReadOnlyList<ContactMention> mentions)
    {
        var (from, end) = (offset, offset + Shown(run).Length);
        foreach (var mention in mentions.Where(m => m.Start < end && m.Start + m.Length > offset))
        {
            if (mention.Start > from)
                yield return run with { Text = run.Text[(from - offset)..(mention.Start - offset)] };
            if (mention.Start >= offset)
                yield return new(RunKind.Email, "", run.Format);
            from = mention.Start + mention.Length;
        }

        if (from == offset)
            yield return run;
        else if (from < end)
            yield return run with { Text = run.Text[(from - offset)..] };
    }

    private static string Shown(HtmlRun run) => run.Kind switch
    {
        RunKind.Text => run.Text,
        RunKind.Break => "\n",
        RunKind.Email => Mark,
    };
}
