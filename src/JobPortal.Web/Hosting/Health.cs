using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobPortal.Web.Hosting;

/// <summary>
/// <c>/alive</c> answers while the process runs; <c>/health</c> is 200 when it can do its work (database reachable and
/// up to date, jobs running) and 503 when it can't, with one JSON line that says what is wrong.
/// </summary>
internal static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/alive", () => Results.Text("alive"));
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), detail = Detail(e.Value) });
        return context.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), checks }, JsonSerializerOptions.Web, context.RequestAborted);
    }

    // Names and fixed words only: the address is public, and exceptions name hosts and users. A check that throws has its exception's words for its own.
    private static string? Detail(HealthReportEntry check) => check.Description == check.Exception?.Message ? null : check.Description;
}
