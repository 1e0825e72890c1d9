using System.Text;

namespace JobPortal.Core.Normalization.Html;

/// <summary>Writes the runs of a block, opening and closing formats only where they change.</summary>
internal static class InlineWriter
{
    public static void Write(StringBuilder html, HtmlBlock block)
    {
        List<InlineFormat> open = [];
        foreach (var run in block.Runs)
        {
            if (run.Kind == RunKind.Break)
            {
                Switch(html, open, []);
                html.Append(block.Place.Kind == BlockKind.Preformatted ? "\n" : "<br>");
                continue;
            }

            Switch(html, open, FormatsOf(run.Format));
            if (run.Kind == RunKind.Email)
                html.Append(EmailMask.MarkHtml);
            else
                Escape(html, run.Text);
        }

        Switch(html, open, []);
    }

    private static void Switch(StringBuilder html, List<InlineFormat> open, List<InlineFormat> wanted)
    {
        var common = 0;
        while (common < open.Count && common < wanted.Count && open[common] == wanted[common])
            common++;
        for (; open.Count > common; open.RemoveAt(open.Count - 1))
            html.Append("</").Append(open[^1].Tag).Append('>');
        foreach (var format in wanted.Skip(common))
        {
            open.Add(format);
            html.Append('<').Append(format.Tag);
            if (format.Href is { } href)
            {
                html.Append(" href=\"");
                Escape(html, href);
                html.Append("\" rel=\"nofollow noopener\"");
            }

            html.Append('>');
        }
    }

    private static List<InlineFormat> FormatsOf(InlineFormat? format)
    {
        var formats = new List<InlineFormat>();
        for (; format is not null; format = format.Outer)
            formats.Insert(0, format);
        return formats;
    }

    private static void Escape(StringBuilder html, string text)
    {
        foreach (var c in text)
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
    }
}
