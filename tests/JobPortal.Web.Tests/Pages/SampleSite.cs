using JobPortal.Web.Tests.Browser;
using JobPortal.Web.Tests.Search;

namespace JobPortal.Web.Tests.Pages;

/// <summary>One site for a class of tests that only read: starting one takes seconds. Offer 1 has everything, 5 is closed, 6 and 7 are withdrawn.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public const int Full = 1;
    public const int Closed = 5;
    public const int Withdrawn = 6;
    public const int Gone = 7;
    public const string FullPath = "/offers/1-these-apprentissage-profond-manuscrits-anciens";

    public PortalSite Portal { get; private set; } = null!;

    // Built assets are otherwise never cached, so that an edit shows; published ones are.
    public async Task InitializeAsync()
    {
        Portal = await PortalSite.StartAsync(["ReloadStaticAssetsAtRuntime=false"]);
        await Portal.AddAsync(SampleOffers.Make());
        await Portal.AddAsync(new[] { 10, 100 }.Select(days => SearchOffers.Offer($"Retirée {days}", change: o => o.WithdrawnAt = DateTimeOffset.UtcNow.AddDays(-days))));
        await Portal.AddAsync(Enumerable.Range(1, 20).Select(i => SearchOffers.Offer($"Poste n° {i}", change: o => o.ClosesOn = SampleOffers.Today.AddDays(60))));
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
