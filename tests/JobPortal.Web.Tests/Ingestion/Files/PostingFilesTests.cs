using System.Globalization;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Web.Ingestion;
using JobPortal.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Tests.Ingestion.Files;

/// <summary>A board with one offer, whose description is in a PDF file.</summary>
public sealed class PostingFilesTests
{
    private static readonly PostingNormalizer Normalizer = new();

    private byte[]? _file = PdfFile.With("Etude des zéolithes\nDate limite de candidature : 15 juin 2031");
    private int _status = 200;
    private string _robots = "";

    [PdfToTextFact]
    public async Task A_deadline_in_a_file_closes_the_offer_and_its_words_are_found()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        (await rig.IngestAsync(Board(site))).ShouldBe(HarvestStatus.Complete, 1, 0, 0, 0);
        (await OfferAsync(rig)).ClosesOn.ShouldBe(new DateOnly(2031, 6, 15));
        (await ContentAsync(rig)).Attachments.ShouldHaveSingleItem().TextLength.ShouldBe(61);
        (await rig.QueryAsync(c => c.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from offer_texts where search @@ 'zeolith'::tsquery").SingleAsync())).ShouldBe(1);
    }

    [PdfToTextFact]
    public async Task A_second_harvest_asks_for_no_file_again_and_changes_nothing()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        await rig.IngestAsync(Board(site));
        (await rig.IngestAsync(Board(site))).ShouldBe(HarvestStatus.Complete, 0, 0, 1, 0);
        site.Paths.Count(p => p == "/files/sujet.pdf").ShouldBe(1);
    }

    [PdfToTextFact]
    public async Task A_file_that_cannot_be_fetched_again_keeps_its_text()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        await rig.IngestAsync(Board(site));
        await rig.QueryAsync(c => c.AttachmentTexts.ExecuteUpdateAsync(f => f.SetProperty(x => x.CheckedAt, DateTimeOffset.UtcNow.AddDays(-30))));
        foreach (var status in new[] { 500, 404 })
        {
            _status = status;
            (await rig.IngestAsync(Board(site))).ShouldBe(HarvestStatus.Complete, 0, 0, 1, 0);
        }
        (await OfferAsync(rig)).ClosesOn.ShouldBe(new DateOnly(2031, 6, 15));
        site.Paths.Count(p => p == "/files/sujet.pdf").ShouldBe(3);
    }

    [PdfToTextFact]
    public async Task A_file_that_says_something_else_after_a_week_changes_the_offer()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        await rig.IngestAsync(Board(site));
        await rig.QueryAsync(c => c.AttachmentTexts.ExecuteUpdateAsync(f => f.SetProperty(x => x.CheckedAt, DateTimeOffset.UtcNow.AddDays(-8))));
        _file = PdfFile.With("Date limite de candidature : 30 juin 2031");
        (await rig.IngestAsync(Board(site))).ShouldBe(HarvestStatus.Complete, 0, 1, 0, 0);
        (await OfferAsync(rig)).ClosesOn.ShouldBe(new DateOnly(2031, 6, 30));
    }

    [PdfToTextFact]
    public async Task Reading_everything_again_keeps_what_the_file_says()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        await rig.IngestAsync(Board(site));
        ReprocessReport? report = null;
        (await rig.Get<PostingReprocessor>().RunAsync(Board(site), r => report = r, apply: true, null, CancellationToken.None)).ShouldBe(0);
        (report!.Read, report.Changed, report.Unreadable).ShouldBe((1, 0, 0));
        (await OfferAsync(rig)).ClosesOn.ShouldBe(new DateOnly(2031, 6, 15));
    }

    [Fact]
    public async Task A_file_that_robots_txt_forbids_is_not_fetched_and_the_offer_is_kept()
    {
        _robots = "User-agent: *\nDisallow: /files/";
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var rig = await IngestRig.CreateAsync(Normalize);
        (await rig.IngestAsync(Board(site))).ShouldBe(HarvestStatus.Complete, 1, 0, 0, 0);
        site.Paths.ShouldNotContain("/files/sujet.pdf");
        (await ContentAsync(rig)).Attachments.ShouldHaveSingleItem().TextLength.ShouldBeNull();
    }

    private static SourceDefinition Board(LoopbackSite site) => GeneratedBoard.Define("files", site.Url) with { AllowPrivateHosts = [site.Pair] };

    private static OfferContent Normalize(SourceDefinition source, RawPosting posting, DateTimeOffset firstSeen) =>
        Normalizer.Normalize(posting, new NormalizationContext(source, DateOnly.Parse("2031-05-01", CultureInfo.InvariantCulture)));

    private static Task<Offer> OfferAsync(IngestRig rig) => rig.QueryAsync(c => c.Offers.SingleAsync());

    private static async Task<OfferContent> ContentAsync(IngestRig rig) => (await rig.QueryAsync(c => c.OfferTexts.SingleAsync())).Content;

    private Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        "/robots.txt" => context.Response.WriteAsync(_robots),
        "/offres/" => PageAsync(context, "<h1>Offres</h1><ul><li><a href=\"/event/a/\">Thèse sur les solides poreux</a></li></ul>"),
        "/event/a/" => PageAsync(context, """
            <h1>Thèse sur les solides poreux</h1><p>Laboratoire/Entreprise : LIFAT, Tours<br>Durée : 36 mois</p>
            <p><b>Contexte :</b></p><p>Le sujet est dans le document attaché.</p><p>Document attaché : <a href="/files/sujet.pdf">sujet.pdf</a></p>
            """),
        "/files/sujet.pdf" => FileAsync(context),
        _ => Status(context, 404),
    };

    private static Task PageAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<html lang=\"fr\"><head><title>Offres</title></head><body><main>{body}</main></body></html>");
    }

    private Task FileAsync(HttpContext context)
    {
        if (_status != 200 || _file is null) return Status(context, _status);
        context.Response.ContentType = "application/pdf";
        return context.Response.Body.WriteAsync(_file).AsTask();
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
