namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>Writes the same labelled offer in the markups that boards use.</summary>
internal static class OtherMarkup
{
    public delegate string WriteFields(IReadOnlyList<(string Label, string Html)> fields);

    public delegate string WriteSections(IReadOnlyList<(string Heading, string Html)> sections);

    /// <summary>Ways to set labels beside their values.</summary>
    public static IReadOnlyDictionary<string, WriteFields> FieldStyles { get; } = new Dictionary<string, WriteFields>
    {
        ["lines of a paragraph"] = f => $"<p>{Join(f, "<br />\n", (l, v) => $"{l} : {v}")}</p>",
        ["a paragraph each"] = f => Join(f, "\n", (l, v) => $"<p>{l}&nbsp;: {v}</p>"),
        ["narrow space before the colon"] = f => $"<p>{Join(f, "<br>", (l, v) => $"{l}\u202F:\u202F{v}")}</p>",
        ["no space before the colon"] = f => $"<p>{Join(f, "<br>", (l, v) => $"{l}: {v}")}</p>",
        ["bold, colon inside"] = f => $"<p>{Join(f, "<br>\n", (l, v) => $"<strong>{l} :</strong> {v}")}</p>",
        ["bold, colon outside"] = f => Join(f, "\n", (l, v) => $"<p><b>{l}</b> : {v}</p>"),
        ["bold, one after the other on one line"] = f => $"<p>{Join(f, " ", (l, v) => $"<b>{l} :</b> {v}")}</p>",
        ["list"] = f => $"<ul>{Join(f, "", (l, v) => $"<li>{l} : {v}</li>")}</ul>",
        ["list with emphasis"] = f => $"<ul>{Join(f, "", (l, v) => $"<li><em>{l}</em> : <span>{v}</span></li>")}</ul>",
        ["definition list"] = f => $"<dl>{Join(f, "", (l, v) => $"<dt>{l}</dt><dd>{v}</dd>")}</dl>",
        ["definition list, grouped, with colons"] = f => $"<dl>{Join(f, "", (l, v) => $"<div><dt>{l} :</dt><dd><p>{v}</p></dd></div>")}</dl>",
        ["table with headers"] = f => $"<table><tbody>{Join(f, "", (l, v) => $"<tr><th>{l}</th><td>{v}</td></tr>")}</tbody></table>",
        ["table of plain cells"] = f => $"<table>{Join(f, "", (l, v) => $"<tr><td><p>{l}</p></td>\n<td>{v}</td></tr>")}</table>",
        ["table of columns"] = f => $"<table><thead><tr>{Join(f, "", (l, _) => $"<th>{l}</th>")}</tr></thead><tbody><tr>{Join(f, "", (_, v) => $"<td>{v}</td>")}</tr></tbody></table>",
        ["spans with classes"] = f => Join(f, "", (l, v) => $"<div class=\"row\"><span class=\"label\">{l}</span><span class=\"value\">{v}</span></div>"),
        ["spans without classes"] = f => Join(f, "", (l, v) => $"<div><span>{l}</span> <span>{v}</span></div>"),
        ["divs"] = f => Join(f, "", (l, v) => $"<div class=\"field\"><div class=\"name\">{l}</div><div class=\"content\">{v}</div></div>"),
        ["divs in divs"] = f => Join(f, "", (l, v) => $"<div><div><div><span>{l}</span></div></div><div><div><span>{v}</span></div></div></div>"),
        ["value on the next line"] = f => $"<p>{Join(f, "<br>", (l, v) => $"{l} :<br>{v}")}</p>",
        ["headings"] = f => Join(f, "", (l, v) => $"<h4>{l}</h4><p>{v}</p>"),
        ["label elements"] = f => Join(f, "", (l, v) => $"<p><label>{l}</label> {v}</p>"),
    };

    /// <summary>Ways to set headings above sections.</summary>
    public static IReadOnlyDictionary<string, WriteSections> SectionStyles { get; } = new Dictionary<string, WriteSections>
    {
        ["bold paragraphs"] = s => Join(s, "\n", (h, b) => $"<p><strong>{h} :</strong></p>\n{b}"),
        ["bold paragraphs without colons"] = s => Join(s, "\n", (h, b) => $"<p><b>{h}</b></p>\n{b}"),
        ["h2"] = s => Join(s, "\n", (h, b) => $"<h2>{h}</h2>{b}"),
        ["h3 with colons, in sections"] = s => Join(s, "\n", (h, b) => $"<section><h3>{h}&nbsp;:</h3><div>{b}</div></section>"),
        ["plain lines"] = s => Join(s, "\n", (h, b) => $"<p>{h} :</p>{b}"),
        ["bold at the start of the text"] = s => Join(s, "\n", (h, b) => $"<p><strong>{h} :</strong> {b["<p>".Length..]}"),
        ["definition list"] = s => $"<dl>{Join(s, "", (h, b) => $"<dt>{h}</dt><dd>{b}</dd>")}</dl>",
        ["table"] = s => $"<table>{Join(s, "", (h, b) => $"<tr><th>{h}</th><td>{b}</td></tr>")}</table>",
        ["divs with classes"] = s => Join(s, "", (h, b) => $"<div class=\"part\"><div class=\"heading\">{h}</div><div class=\"text\">{b}</div></div>"),
        ["spans in divs"] = s => Join(s, "", (h, b) => $"<div><div><span class=\"title-2\">{h}</span></div><div>{b}</div></div>"),
        ["bold over a line break"] = s => Join(s, "\n", (h, b) => $"<p><b>{h} :</b><br>{b["<p>".Length..]}"),
    };

    /// <summary>A page around the content, with labels in its navigation and its foot that are not the offer's.</summary>
    public static IReadOnlyDictionary<string, Func<string, string, string>> Pages { get; } = new Dictionary<string, Func<string, string, string>>
    {
        ["main"] = (title, body) =>
            $"""
            <html><head><title>{title} – Le site – offres</title></head><body><header><nav><a href="/c">Contact : nous écrire</a></nav></header>
            <main><article><h1>{title}</h1>{body}</article></main><aside><p>Durée : toujours</p></aside><footer><p>Contact : webmestre@example.org</p></footer></body></html>
            """,
        ["divs only"] = (title, body) =>
            $"""
            <html><head><title>{title} – Le site</title></head><body><div class="menu"><a href="/c">Contact : nous écrire</a></div>
            <div id="wrap"><div class="content"><h1>{title}</h1><div>{body}</div></div></div><div id="footer"><p>Contact : webmestre@example.org</p></div></body></html>
            """,
        ["no heading"] = (title, body) =>
            $"""
            <html><head><meta property="og:title" content="{title}"><title>x</title></head><body><div role="navigation">Contact : nous écrire</div>
            <div role="main">{body}</div><div role="contentinfo">Contact : webmestre@example.org</div></body></html>
            """,
    };

    private static string Join(IReadOnlyList<(string Label, string Html)> pairs, string separator, Func<string, string, string> write) =>
        string.Join(separator, pairs.Select(p => write(p.Label, p.Html)));
}
