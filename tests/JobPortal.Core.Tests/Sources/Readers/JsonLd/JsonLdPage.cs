using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers.JsonLd;

/// <summary>Invented pages with JSON-LD, and what is read from them, as text that a test can show.</summary>
internal static class JsonLdPage
{
    public static readonly Uri Url = new("https://board.example/jobs/7");

    private static readonly PostingNormalizer Normalizer = new();

    public static SourceDefinition Source { get; } = new()
    {
        Name = "board",
        Title = "Board",
        Home = new Uri("https://board.example/"),
        BaseUrl = new Uri("https://board.example/"),
        Reader = "jobPosting",
        Links = new LinkRules(["/jobs/*"], [], []),
    };

    /// <summary>A page with one block, and a body that says nothing of the offer.</summary>
    public static string With(string script, string type = "application/ld+json") =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>Careers</title><script type=\"{type}\">{script}</script></head><body><div><p>Apply online.</p></div></body></html>";

    public static ReadResult Read(string html, PageRole role = PageRole.Detail) =>
        new JobPostingReader().Read(Source, new FetchedPage(Url, role, html, "text/html"));

    public static RawPosting Posting(string html) => Read(html).Postings.ShouldHaveSingleItem(html);

    public static OfferContent Offer(string html) => Normalized(Posting(html));

    /// <summary>The offer of a posting that was read on 20 May 2026.</summary>
    public static OfferContent Normalized(RawPosting posting) => Normalizer.Normalize(posting, new NormalizationContext(Source, new DateOnly(2026, 5, 20)));

    /// <summary>"name=value" for each raw field, and "#Heading html" for each section.</summary>
    public static string Told(RawPosting posting) => string.Join('\n',
        posting.Fields.Select(f => $"{f.Name}={f.Value}").Concat(posting.Sections.Select(s => $"#{s.Heading} {s.Html.ReplaceLineEndings(" ")}")));
}
