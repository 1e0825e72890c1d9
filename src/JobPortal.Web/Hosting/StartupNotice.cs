using JobPortal.Web.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JobPortal.Web.Hosting;

/// <summary>Tells a person who has just started the portal where to look.</summary>
internal static class StartupNotice
{
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"JobPortal: data in {Where(app.Configuration)}");
        Console.WriteLine($"JobPortal: open {string.Join(" or ", addresses)} (Ctrl-C stops it)");
    });

    private static string Where(IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration.GetConnectionString("JobPortal"))
            ? DataFolder.Of(configuration)
            : $"the server of ConnectionStrings:JobPortal, files in {DataFolder.Of(configuration)}";
}
