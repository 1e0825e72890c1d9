using Microsoft.Extensions.Logging.Console;

namespace JobPortal.Web.Hosting;

/// <summary>The host, before any feature: where files are found, what is logged where, which address is the default.</summary>
internal static class PortalHost
{
    public const string DefaultUrl = "http://localhost:5080";
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];
#if DEBUG
    private static readonly string[] EnvironmentSettings = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];
#endif

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            // Settings, sources and assets stand beside the program; the current directory is the operator's.
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = DefaultEnvironment(args),
        });
        // Otherwise a Production start from the repository has no style sheet; a published folder has no such manifest.
        builder.WebHost.UseStaticWebAssets();
        if (!HasAddress(builder.Configuration))
            builder.WebHost.UseUrls(DefaultUrl);
        // Standard output belongs to the commands: "export" writes one JSON object a line there.
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        var gate = new StartLogGate();
        builder.Services.AddSingleton(gate);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Information && !gate.Closed);
        return builder;
    }

    /// <summary>
    /// Starts and serves until it is told to stop. The host writes a start that failed into the log with its whole stack trace
    /// before it throws; Main says it in one sentence instead.
    /// </summary>
    public static async Task StartAndServeAsync(this WebApplication app, CancellationToken ct)
    {
        app.Services.GetRequiredService<StartLogGate>().Closed = true;
        await app.StartAsync(ct);
        app.Services.GetRequiredService<StartLogGate>().Closed = false;
        await app.WaitForShutdownAsync(ct);
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressSettings.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>
    /// Null leaves it to the environment variables. A launch profile would do the same, but "dotnet run" announces it on
    /// standard output, in front of the exported lines.
    /// </summary>
    private static string? DefaultEnvironment(string[] args)
    {
#if DEBUG
        // An option set here would win over "--environment Production" too.
        return args.Any(a => a.StartsWith("--environment", StringComparison.OrdinalIgnoreCase))
            || EnvironmentSettings.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })
            ? null
            : Environments.Development;
#else
        return null;
#endif
    }

    private sealed class StartLogGate
    {
        public bool Closed { get; set; }
    }
}
