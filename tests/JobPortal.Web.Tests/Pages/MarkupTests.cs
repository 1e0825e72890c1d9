using JobPortal.Web.Tests.Browser;

namespace JobPortal.Web.Tests.Pages;

public sealed class MarkupTests(SampleSite site) : IClassFixture<SampleSite>
{
    [ValidatorFact]
    public async Task The_markup_of_every_type_of_page_is_valid_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("jobportal-markup-").FullName;
        foreach (var path in BrowserTests.Paths.SelectMany(p => new[] { p, "/en" + p.Replace("/?", "?", StringComparison.Ordinal) }))
            await KeepAsync(folder, path);
        Directory.GetFiles(folder).Length.ShouldBe(2 * BrowserTests.Paths.Length);
        (await Validator.CheckAsync(folder)).ShouldBeEmpty();
    }

    [ValidatorFact]
    public async Task The_check_itself_finds_a_planted_mistake()
    {
        var folder = Directory.CreateTempSubdirectory("jobportal-markup-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "x.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p id=\"a\"></p><p id=\"a\"></p></body></html>");
        (await Validator.CheckAsync(folder)).ShouldHaveSingleItem().ShouldContain("Duplicate ID");
    }

    private async Task KeepAsync(string folder, string path)
    {
        using var answer = await site.Portal.Http.GetAsync(path.Length == 0 ? "/" : path);
        var name = string.Concat((path.Length == 0 ? "home" : path).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')) + ".html";
        await File.WriteAllTextAsync(Path.Combine(folder, name), await answer.Content.ReadAsStringAsync());
    }
}
