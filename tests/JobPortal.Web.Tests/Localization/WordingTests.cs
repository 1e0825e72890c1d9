using System.Text.RegularExpressions;
using JobPortal.Core.Offers;
using JobPortal.Web.Localization;
using JobPortal.Web.Tests.Search;

namespace JobPortal.Web.Tests.Localization;

public sealed partial class WordingTests
{
    [Fact]
    public void Both_languages_have_the_same_keys_and_the_same_places_for_values()
    {
        Wording.English.Keys.ShouldBe(Wording.French.Keys, ignoreOrder: true);
        foreach (var key in Wording.French.Keys)
            Places(Wording.English[key]).ShouldBe(Places(Wording.French[key]), key);
    }

    [Fact]
    public void Every_key_that_a_page_names_exists()
    {
        var named = Pages().SelectMany(f => Named.Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["count"].Success ? m.Groups["key"].Value + ".one" : m.Groups["key"].Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(50);
        named.ShouldAllBe(key => Wording.French.Has(key));
    }

    [Fact]
    public void Every_reason_of_a_mail_has_words_on_the_owners_page()
    {
        foreach (var reason in Enum.GetNames<Core.Alerts.AlertReason>())
            Wording.French.Has("alerts.sent." + reason.ToLowerInvariant()).ShouldBeTrue(reason);
    }

    [Fact]
    public void No_page_holds_French_words_of_its_own()
    {
        var found = Pages().SelectMany(file => WordsOfItsOwn.Matches(RazorComment.Replace(File.ReadAllText(file), "")).Select(m => $"{Path.GetFileName(file)}: {m.Value}"));
        found.ShouldBeEmpty();
        WordsOfItsOwn.IsMatch("<p>Une offre retirée</p>").ShouldBeTrue();
    }

    [Theory]
    [InlineData(36, 36, 12, true, "36 mois, prolongeable de 12", "36 months, may be extended by 12")]
    [InlineData(12, 12, null, true, "12 mois, prolongeable", "12 months, may be extended")]
    [InlineData(12, 18, null, false, "12 à 18 mois", "12 to 18 months")]
    [InlineData(null, 24, null, false, "jusqu’à 24 mois", "up to 24 months")]
    [InlineData(6, null, null, false, "6 mois ou plus", "6 months or more")]
    [InlineData(1, 1, null, false, "1 mois", "1 month")]
    [InlineData(null, null, null, false, "«\u00a0à définir\u00a0»", "“à définir”")]
    public void A_duration_is_said(int? min, int? max, int? extension, bool extendable, string french, string english)
    {
        var duration = new ContractDuration { Raw = "à définir", MinMonths = min, MaxMonths = max, ExtensionMonths = extension, Extendable = extendable };
        (Wording.French.Duration(duration), Wording.English.Duration(duration)).ShouldBe((french, english));
    }

    [Theory]
    [InlineData(0, "aujourd’hui", "today")]
    [InlineData(1, "demain", "tomorrow")]
    [InlineData(-1, "hier", "yesterday")]
    [InlineData(12, "dans 12 jours", "in 12 days")]
    [InlineData(60, "dans 60 jours", "in 60 days")]
    [InlineData(91, "dans 3 mois", "in 3 months")]
    [InlineData(-40, "il y a 40 jours", "40 days ago")]
    [InlineData(-400, "il y a 13 mois", "13 months ago")]
    public void A_day_is_said_from_today(int days, string french, string english)
    {
        var day = SearchOffers.Today.AddDays(days);
        (Wording.French.FromToday(day, SearchOffers.Today), Wording.English.FromToday(day, SearchOffers.Today)).ShouldBe((french, english));
    }

    [Fact]
    public void A_date_is_written_out_and_does_not_break()
    {
        Wording.French.FromTodayAndDay(new DateOnly(2026, 12, 4), SearchOffers.Today).ShouldBe("dans 12 jours — 4\u00a0décembre\u00a02026");
        Wording.French.Day(new DateOnly(2027, 1, 1)).ShouldBe("1er\u00a0janvier\u00a02027");
        Wording.English.Day(new DateOnly(2027, 1, 1)).ShouldBe("1\u00a0January\u00a02027");
    }

    [Theory]
    [InlineData(0, "0 offre", "0 offers")]
    [InlineData(1, "1 offre", "1 offer")]
    [InlineData(12345, "12\u202f345 offres", "12,345 offers")]
    public void Numbers_have_their_plural_and_their_thousands(int n, string french, string english) =>
        (Wording.French.Count("search.count", n), Wording.English.Count("search.count", n)).ShouldBe((french, english));

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src/JobPortal.Web/Pages"), "*.cshtml", SearchOption.AllDirectories);

    // Letters with accents outside code: "<p>Une offre retirée</p>". English has none, so what is left in English is not found here.
    [GeneratedRegex(@">[^<>@{}]*[éèêàçùôîÉÀ][^<>@{}]*<")]
    private static partial Regex WordsOfItsOwn { get; }

    // @* … *@
    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment { get; }

    private static string Places(string text) => string.Concat(Place.Matches(text).Select(m => m.Value).Distinct().Order());

    // "{0}"
    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place { get; }

    // T["nav.offers"], T.Of("page.of", 1, 2), T.Count("search.count", n)
    [GeneratedRegex(@"T(?:\[|\.Of\(|\.(?<count>Count)\()""(?<key>[\w.-]+\w)""")]
    private static partial Regex Named { get; }
}
