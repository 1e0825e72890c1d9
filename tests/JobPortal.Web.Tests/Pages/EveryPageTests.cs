using JobPortal.Web.Tests.Browser;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Pages;

/// <summary>The pages behind a key are looked at as the open ones are (<see cref="BrowserTests.Paths"/>), and none of the site's pages is in neither list.</summary>
public sealed class EveryPageTests(KeyedPages keyed) : IClassFixture<KeyedPages>
{
    [Fact]
    public void Every_page_of_the_site_is_in_a_list()
    {
        var pages = keyed.Site.Site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        string[] paths = [.. BrowserTests.Paths.Concat(keyed.Paths).Select(p => p.Split('?')[0]).Select(p => p.Length == 0 ? "/" : p)];
        var unseen = pages.Select(p => p.AttributeRouteInfo!.Template!).Where(t => t != "en" && !t.StartsWith("en/", StringComparison.Ordinal))
            .Where(template => !paths.Any(path => new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, [])));
        // Signing out answers a form and has no markup.
        unseen.ShouldBe(["admin/sign-out"]);
    }

    [ChromiumFact]
    public async Task Axe_finds_nothing_on_them_wide_or_narrow_light_or_dark_and_none_scrolls_sideways()
    {
        List<string> found = [];
        await using var context = await Chromium.NewContextAsync();
        await context.AddCookiesAsync(keyed.Site.Cookies.Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = keyed.Site.Site.Url }));
        var page = await context.NewPageAsync();
        foreach (var path in keyed.Paths)
        {
            (await page.GotoAsync(keyed.Site.Site.Url + path))!.Status.ShouldBe(200, path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Dark), (360, ColorScheme.Light) })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await Axe.CheckAsync(page)).Select(v => $"{width} {scheme} {path}: {v}"));
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{width} {path}: scrolls sideways");
            }
        }
        found.ShouldBeEmpty();
    }

    [ValidatorFact]
    public async Task Their_markup_is_valid_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("jobportal-keyed-").FullName;
        string[] paths = [.. keyed.Paths.SelectMany(p => new[] { p, "/en" + p })];
        for (var i = 0; i < paths.Length; i++)
        {
            using var answer = await keyed.Site.GetAsync(paths[i]);
            ((int)answer.StatusCode).ShouldBe(200, paths[i]);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{i:00}{string.Concat(paths[i].Take(40).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'))}.html"), await answer.Content.ReadAsStringAsync());
        }
        Directory.GetFiles(folder).Length.ShouldBe(paths.Length);
        (await Validator.CheckAsync(folder)).ShouldBeEmpty();
    }
}
