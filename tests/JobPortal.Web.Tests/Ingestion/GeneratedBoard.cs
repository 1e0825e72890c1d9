using System.Globalization;
using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Web.Tests.Fetching;
using Microsoft.AspNetCore.Http;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>A board with as many invented offers as a test wants, served on loopback; the test changes it as it runs.</summary>
internal sealed class GeneratedBoard : IAsyncDisposable
{
    private const int PerList = 50;
    private LoopbackSite? _site;

    private GeneratedBoard(int offers) => Offers = [.. Enumerable.Range(1, offers)];

    /// <summary>Numbers of the offers that its lists show.</summary>
    public List<int> Offers { get; }

    /// <summary>Offers whose duration was changed, in months.</summary>
    public Dictionary<int, int> Months { get; } = [];

    /// <summary>Paths that answer with a status instead of a page.</summary>
    public Dictionary<string, int> Broken { get; } = [];

    /// <summary>Answers a path in any way; null for what the board does by itself.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Stands in every page outside the offer.</summary>
    public string Chrome { get; set; } = "";

    public bool SendsETags { get; set; }

    /// <summary>As after a change of markup that the reader does not know.</summary>
    public bool HidesDuration { get; set; }

    /// <summary>What an offer is about; the test says it anew for a page that changes.</summary>
    public Func<int, (string Title, string Subject)> Says { get; set; } =
        n => ($"Thèse numéro {n}", $"On proposera des modèles pour le cas numéro {n}, puis leur évaluation.");

    public Action? OnRequest { get; set; }

    public LoopbackSite Site => _site!;

    public SourceDefinition Source => Define("board", Site.Url) with { AllowPrivateHosts = [Site.Pair] };

    public static async Task<GeneratedBoard> StartAsync(int offers)
    {
        var board = new GeneratedBoard(offers);
        board._site = await LoopbackSite.StartAsync(board.AnswerAsync);
        return board;
    }

    public static SourceDefinition Define(string name, Uri url) => new()
    {
        Name = name,
        Title = "Board",
        Home = url,
        BaseUrl = url,
        Reader = "labelledText",
        Delay = TimeSpan.Zero,
        MaxPages = 10_000,
        Start = [new StartPage("/offres/", PageRole.List)],
        Links = new LinkRules(["/event/*"], ["/offres/page/*"], []),
    };

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>The page at a path; null when there is none.</summary>
    public string? Page(string path)
    {
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            ["offres"] => List(1),
            ["offres", "page", var page] => List(int.Parse(page, CultureInfo.InvariantCulture)),
            ["event", var slug] => Detail(int.Parse(slug.Split('-')[1], CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private async Task AnswerAsync(HttpContext context)
    {
        OnRequest?.Invoke();
        if (Instead is { } instead)
        {
            await instead(context);
            if (context.Response.HasStarted || context.Response.StatusCode != 200) return;
        }
        var path = context.Request.Path.Value!;
        if (Broken.TryGetValue(path, out var status) || Page(path) is not { } page)
        {
            context.Response.StatusCode = status == 0 ? 404 : status;
            return;
        }
        var tag = $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(page)))}\"";
        if (SendsETags) context.Response.Headers.ETag = tag;
        if (SendsETags && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private string List(int number)
    {
        var links = Offers.Skip((number - 1) * PerList).Take(PerList).Select(n => $"<li><a href=\"/event/offer-{n}/\">Thèse numéro {n}</a></li>");
        var next = Offers.Count > number * PerList ? $"<a class=\"next\" href=\"/offres/page/{number + 1}/\">Suivant</a>" : "";
        return $"<html><head><title>Offres</title></head><body>{Chrome}<main><h1>Offres</h1><ul>{string.Concat(links)}</ul>{next}</main></body></html>";
    }

    private string Detail(int n) => $"""
        <html lang="fr"><head><title>{Says(n).Title}</title></head><body>{Chrome}<main><h1>{Says(n).Title}</h1>
        <p>Laboratoire/Entreprise : LIFAT, Tours<br>{(HidesDuration ? "Temps" : "Durée")} : {Months.GetValueOrDefault(n, 36)} mois<br>Contact : <a href="mailto:offer{n}@example.org">offer{n}@example.org</a><br>
        Date limite de publication : 2031-06-30</p>
        <p><b>Contexte :</b></p><p>Le projet numéro {n} étudie les séries temporelles en environnement instable.</p>
        <p><b>Sujet :</b></p><p>{Says(n).Subject}</p></main></body></html>
        """;
}
