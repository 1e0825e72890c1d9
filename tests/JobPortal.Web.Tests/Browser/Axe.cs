using System.Text.Json;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Browser;

/// <summary>axe-core in a page: accessibility rules that a machine can check, WCAG 2.2 AA and best practices.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Find()));

    /// <returns>One line for each broken rule and place; empty when axe finds nothing.</returns>
    public static async Task<string[]> CheckAsync(IPage page)
    {
        // Evaluated by the debugger, which the page's Content-Security-Policy does not bind.
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.target.join(' ') + ': ' + n.failureSummary) }))");
        return [.. found.EnumerateArray().SelectMany(v => v.GetProperty("nodes").EnumerateArray().Select(n => $"{v.GetProperty("id").GetString()}: {n.GetString()}"))];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests/JobPortal.Web.Tests/node_modules/axe-core/axe.min.js") is var file && File.Exists(file)) return file;
        throw new FileNotFoundException("axe-core is missing: run 'npm ci' in tests/JobPortal.Web.Tests.");
    }
}
