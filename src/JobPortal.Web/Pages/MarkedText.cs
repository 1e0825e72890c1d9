using System.Text.Encodings.Web;
using JobPortal.Core.Search;
using Microsoft.AspNetCore.Html;

namespace JobPortal.Web.Pages;

/// <summary>A text whose searched words are marked. Not a partial view: a page of results has 40 of them.</summary>
internal sealed class MarkedText(IReadOnlyList<SnippetPart> parts) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in parts)
        {
            if (part.Hit) writer.Write("<mark>");
            encoder.Encode(writer, part.Text);
            if (part.Hit) writer.Write("</mark>");
        }
    }
}
