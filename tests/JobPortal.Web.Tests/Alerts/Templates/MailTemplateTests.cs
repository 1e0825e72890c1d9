using System.Text.RegularExpressions;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Tests.Browser;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;

namespace JobPortal.Web.Tests.Alerts.Templates;

public sealed partial class MailTemplateTests
{
    [Theory]
    [InlineData("digest", "6 nouvelles offres, 1 offre ferme bientôt : « imagerie irm »", "6 new offers, 1 offer closes soon: “imagerie irm”")]
    [InlineData("reminder", "Plus que 7 jours : Thèse en imagerie", "7 days left: Thèse en imagerie")]
    [InlineData("moved", "Date limite repoussée au 30 juin 2026 : Thèse en imagerie", "Deadline moved later, to 30 June 2026: Thèse en imagerie")]
    [InlineData("changes", "3 offres ont changé : Thèse en imagerie", "3 offers have changed: Thèse en imagerie")]
    [InlineData("closedEarly", "Fermée plus tôt que prévu : Postdoc en traitement du signal (CREATIS)", "Closed early: Postdoc en traitement du signal (CREATIS)")]
    [InlineData("withdrawn", "Offre retirée : Ingénieur d’étude (ICube)", "Withdrawn: Ingénieur d’étude (ICube)")]
    [InlineData("renewal", "Vos alertes JobPortal s’arrêtent le 23 juillet 2026", "Your JobPortal alerts stop on 23 July 2026")]
    public void A_subject_says_what_is_in_the_mail(string mail, string french, string english)
    {
        Plain(SampleMails.Of(AlertLanguage.French)[mail].Subject).ShouldContain(french);
        Plain(SampleMails.Of(AlertLanguage.English)[mail].Subject).ShouldContain(english);
    }

    [Theory]
    [InlineData(AlertLanguage.French, "Ferme dans 7 jours (mardi 30 juin)", "Thèse · 36 mois · LIFAT · Tours",
        "Pourquoi : « imagerie », « irm » dans le titre · Thèse · Centre-Val de Loire")]
    [InlineData(AlertLanguage.English, "Closes in 7 days (Tuesday 30 June)", "PhD · 36 months · LIFAT · Tours",
        "Why: “imagerie”, “irm” in the title · PhD · Centre-Val de Loire")]
    public void An_offer_says_its_deadline_its_facts_and_why_it_is_there(AlertLanguage language, string deadline, string facts, string why)
    {
        var body = SampleMails.Of(language)["digest"];
        foreach (var part in new[] { MailText.Write(body), System.Net.WebUtility.HtmlDecode(MailHtml.Write(body)) }.Select(Plain))
        {
            part.ShouldContain(deadline);
            part.ShouldContain(facts);
            part.ShouldContain(why);
        }
    }

    [Fact]
    public void A_digest_that_also_tells_a_change_says_so_in_its_subject()
    {
        var words = new AlertWords(AlertLanguage.French);
        Plain(DigestMail.Write(words, SampleMails.DigestWithChanges(AlertLanguage.French), SampleMails.Site, []).Subject)
            .ShouldBe("6 nouvelles offres, 1 offre ferme bientôt, 3 offres ont changé : « imagerie irm », Thèse, Centre-Val de Loire");
    }

    // Headers of mails are ASCII: without this such a portal could not send a single mail.
    [Theory]
    [InlineData("https://thèses.example/recherche/", "https://xn--thses-5ra.example/recherche/alerts/x", "xn--thses-5ra.example")]
    [InlineData("http://localhost:5080", "http://localhost:5080/alerts/x", "localhost")]
    public void A_portal_whose_name_has_accents_writes_addresses_that_mails_can_hold(string configured, string address, string host)
    {
        var site = new PublicAddress(new ConfigurationBuilder().AddInMemoryCollection([new("JobPortal:PublicUrl", configured)]).Build());
        (site.Of("/alerts/x").AbsoluteUri, site.Host).ShouldBe((address, host));
    }

    [Fact]
    public void A_subject_with_the_first_of_many_changes_ends_in_one_ellipsis()
    {
        var words = new AlertWords(AlertLanguage.French);
        var changes = SampleMails.DigestWithChanges(AlertLanguage.French).Changes;
        var first = changes[0] with { Offer = changes[0].Offer with { Title = new string('a', 100) } };
        ChangeMail.Write(words, [first, changes[1]], SampleMails.Site, []).Subject.ShouldEndWith("a…");
    }

    // A word of 81 letters, one of 160 halves of characters, Chinese: none has a space to be cut at.
    [Theory]
    [InlineData("a", 81)]
    [InlineData("🧪", 80)]
    [InlineData("x🧪", 60)]
    [InlineData("研究", 70)]
    [InlineData("mot ", 30)]
    public void A_title_of_whatever_length_and_without_a_space_fits_a_mail(string part, int times)
    {
        var title = AlertWords.Title(string.Concat(Enumerable.Repeat(part, times)));
        title.Length.ShouldBeInRange(40, 80);
        title.ShouldEndWith("…");
        title.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    [Theory]
    [InlineData(0, "Europe/Paris", "Ferme aujourd’hui (mardi 23 juin)")]
    [InlineData(1, "Europe/Paris", "Ferme demain (mercredi 24 juin)")]
    [InlineData(7, "America/New_York", "Ferme dans 7 jours (mardi 30 juin, à 23 h 59 (America/New_York))")]
    [InlineData(200, "Europe/Paris", "Ferme dans 200 jours (samedi 9 janvier 2027)")]
    [InlineData(-2, "Europe/Paris", "Fermée depuis le dimanche 21 juin")]
    public void A_deadline_is_said_in_days_and_by_its_name(int days, string zone, string words) =>
        Plain(new AlertWords(AlertLanguage.French).Closes(SampleMails.Today.AddDays(days), days, zone)).ShouldBe(words);

    [Theory]
    [InlineData("2026-06-26", "2026-06-30", "La date limite est repoussée : le mardi 30 juin 2026, et non plus le vendredi 26 juin 2026.")]
    [InlineData("2026-07-03", "2026-06-30", "La date limite est avancée : le mardi 30 juin 2026, et non plus le vendredi 3 juillet 2026.")]
    [InlineData(null, "2026-06-30", "L’offre a maintenant une date limite : le mardi 30 juin 2026.")]
    [InlineData("2026-06-30", null, "L’offre n’a plus de date limite ; c’était le mardi 30 juin 2026.")]
    public void A_moved_deadline_says_both_days(string? from, string? to, string sentence) => Said(new OfferChange.Moved(Day(from), Day(to)), Day(to)).ShouldContain(sentence);

    [Theory]
    [InlineData("2026-06-30", "L’offre a fermé avant sa date limite, qui était le mardi 30 juin 2026.")]
    [InlineData(null, "L’offre est close : sa date limite était le samedi 20 juin 2026.")]
    public void An_offer_that_is_over_says_since_when_as_far_as_that_is_news(string? from, string sentence) =>
        Said(new OfferChange.ClosedEarly(Day(from), Day("2026-06-20")!.Value), Day("2026-06-20")).ShouldContain(sentence);

    private static string Said(OfferChange change, DateOnly? closesOn)
    {
        var changed = new ChangedOffer(SampleMails.Imaging with { ClosesOn = closesOn }, change, closesOn is null ? null : 7);
        var body = ChangeMail.Write(new AlertWords(AlertLanguage.French), [changed], new(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()), []);
        return Plain(MailText.Write(body));
    }

    [Fact]
    public void Nothing_in_a_mail_is_fetched_or_tells_who_reads_it()
    {
        foreach (var body in SampleMails.Of(AlertLanguage.French).Values)
        {
            var html = MailHtml.Write(body);
            html.ShouldNotContain("src=");
            html.ShouldNotContain("url(");
            Links.Matches(html).Select(m => new Uri(m.Groups[1].Value)).ShouldAllBe(link => link.Host == "jobs.example.org" && !link.Query.Contains("utm"));
            Links.Count(html).ShouldBeGreaterThan(0);
        }
    }

    [ChromiumTheory]
    [InlineData(AlertLanguage.French, ColorScheme.Light)]
    [InlineData(AlertLanguage.French, ColorScheme.Dark)]
    [InlineData(AlertLanguage.English, ColorScheme.Dark)]
    public async Task A_mail_is_readable_on_a_small_telephone_in_light_and_dark(AlertLanguage language, ColorScheme scheme)
    {
        await using var context = await Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 780 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        foreach (var (name, body) in SampleMails.Of(language))
        {
            await page.SetContentAsync(MailHtml.Write(body));
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360, name);
            // Landmarks are the mail program's, which shows the mail inside its own page.
            (await Axe.CheckAsync(page)).Where(v => !v.StartsWith("landmark-one-main", StringComparison.Ordinal) && !v.StartsWith("region", StringComparison.Ordinal)).ShouldBeEmpty(name);
            if (Environment.GetEnvironmentVariable("MAIL_SCREENS") is { } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{scheme}.png"), FullPage = true });
        }
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    // href="https://jobs.example.org/offers/41-offre"
    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links { get; }
}
