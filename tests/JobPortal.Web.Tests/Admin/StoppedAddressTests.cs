using System.Net;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace JobPortal.Web.Tests.Admin;

public sealed class StoppedAddressTests
{
    [Fact]
    public async Task Stopped_addresses_are_shown_without_the_address_and_lifted()
    {
        await using var admin = await AdminSite.StartAsync();
        await admin.SignInAsync();
        var stops = admin.Site.Services.GetRequiredService<AddressStops>();
        await stops.StopAsync("ada@example.org", StopReason.Returned, "5.1.1", CancellationToken.None);
        var page = WebUtility.HtmlDecode(await (await admin.GetAsync("/admin")).Content.ReadAsStringAsync());
        page.ShouldContain("message revenu");
        page.ShouldContain("5.1.1");
        page.ShouldNotContain("ada@example.org");
        var hash = Convert.ToHexStringLower((await stops.FindAsync("ada@example.org", CancellationToken.None))!.AddressHash);

        await admin.PostAsync("/admin?handler=lift", "/admin", ("hash", "zz"));
        (await stops.FindAsync("ada@example.org", CancellationToken.None)).ShouldNotBeNull();
        await admin.PostAsync("/admin?handler=lift", "/admin", ("hash", hash));
        (await stops.FindAsync("ada@example.org", CancellationToken.None)).ShouldBeNull();
    }
}
