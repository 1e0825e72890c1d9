using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>What a browser would send of a form (HTML standard, "constructing the entry list"), without its buttons and files.</summary>
internal static class FormFields
{
    private static readonly CssSelector Controls = CssSelector.Parse("input[name], select[name], textarea[name]")!;
    private static readonly CssSelector Options = CssSelector.Parse("option")!;

    public static PageRequest? Request(SelectedPage page, IElement form, IReadOnlyDictionary<string, string> set)
    {
        var fields = page.Elements.In(Controls, form)
            .Where(c => !c.HasAttribute("disabled") && !set.ContainsKey(c.GetAttribute("name")!))
            .SelectMany(c => Values(page, c).Select(v => KeyValuePair.Create(c.GetAttribute("name")!, v)))
            .Concat(set).ToList();
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : page.Url.AbsoluteUri;
        if (SourceAddress.Resolve(page.Source, page.Url, action) is not { } url || !SourceAddress.IsOfSource(page.Source, url)) return null;
        var content = RequestContent.Form(fields);
        return string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? new PageRequest(url, PageRole.List) { Content = content }
            : new PageRequest(new UriBuilder(url) { Query = content.Text }.Uri, PageRole.List);
    }

    private static IEnumerable<string> Values(SelectedPage page, IElement control)
    {
        if (control.LocalName == "textarea") return [control.TextContent];
        if (control.LocalName == "select") return Chosen(page, control);
        return (control.GetAttribute("type") ?? "text").ToLowerInvariant() switch
        {
            "submit" or "button" or "image" or "reset" or "file" => [],
            "checkbox" or "radio" when !control.HasAttribute("checked") => [],
            "checkbox" or "radio" => [control.GetAttribute("value") ?? "on"],
            _ => [control.GetAttribute("value") ?? ""],
        };
    }

    private static IEnumerable<string> Chosen(SelectedPage page, IElement select)
    {
        var options = page.Elements.In(Options, select);
        var chosen = options.Where(o => o.HasAttribute("selected")).ToList();
        if (chosen.Count == 0 && !select.HasAttribute("multiple")) chosen = [.. options.Take(1)];
        return chosen.Select(o => o.GetAttribute("value") ?? SelectedPage.Collapsed(o.TextContent));
    }
}
