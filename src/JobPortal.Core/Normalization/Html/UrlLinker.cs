using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Html;

/// <summary>Makes bare addresses in text clickable. After the e-mail mask, so that no link holds a person's address.</summary>
internal static partial class UrlLinker
{
    public static void Apply(HtmlBlock block)
    {
        if (!block.Runs.Exists(MayHoldOne))
            return;
        var linked = block.Runs.SelectMany(run => MayHoldOne(run) ? Split(run) : [run]).ToList();
        block.Runs.Clear();
        block.Runs.AddRange(linked);
    }

    private static bool MayHoldOne(HtmlRun run) =>
        run.Kind == RunKind.Text && run.Text.Contains("://", StringComparison.Ordinal) && !InlineFormat.IsLink(run.Format);

    private static IEnumerable<HtmlRun> Split(HtmlRun run)
    {
        var from = 0;
        foreach (Match match in BareUrl.Matches(run.Text))
        {
            if (SafeUrl.Of(match.Value) is not { } url)
                continue;
            if (match.Index > from)
                yield return run with { Text = run.Text[from..match.Index] };
            yield return run with { Text = match.Value, Format = InlineFormat.Add(run.Format, "a", url) };
            from = match.Index + match.Length;
        }

        if (from < run.Text.Length)
            yield return run with { Text = run.Text[from..] };
    }

    // "https://mlms.icube.unistra.fr/" without the ")," after it; brackets inside only in pairs: ".../Tours_(ville)"
    [GeneratedRegex(@"\bhttps?://(?:[^\s<>""'()\[\]{}«»“”]|\([^\s<>""'()]*\))*(?:[^\s<>""'()\[\]{}«»“”.,;:!?…]|\([^\s<>""'()]*\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareUrl { get; }
}
