using System.Text;

namespace JobPortal.Core.Normalization.Html;

/// <summary>Writes blocks as plain text, one line per paragraph, bullet, table row or written line break.</summary>
internal static class HtmlText
{
    public static string Of(IReadOnlyList<HtmlBlock> blocks)
    {
        var text = new StringBuilder();
        HtmlBlock? last = null;
        foreach (var block in blocks)
        {
            if (last is not null)
                text.Append(Between(last, block));
            foreach (var run in block.Runs)
                text.Append(Of(run));
            last = block;
        }

        return text.ToString();
    }

    private static string Between(HtmlBlock last, HtmlBlock next) =>
        next.Place.Row is not { } row || last.Place.Row != row ? "\n" : last.Cell == next.Cell ? " " : " | ";

    private static string Of(HtmlRun run) => run.Kind switch
    {
        RunKind.Text => run.Text,
        RunKind.Break => "\n",
        RunKind.Email => EmailMask.Mark,
    };
}
