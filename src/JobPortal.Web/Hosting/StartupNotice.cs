using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JobPortal.Web.Hosting;

/// <summary>Tells a person who has just started the portal where to look.</summary>
internal static class StartupNotice
{
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"JobPortal: open {string.Join(" or ", addresses)} (Ctrl-C stops it)");
    });
}
