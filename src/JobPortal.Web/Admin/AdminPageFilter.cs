using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace JobPortal.Web.Admin;

/// <summary>
/// On every page under /admin: nothing is cached or indexed, and what a signed-in operator posts is written down before it is done,
/// so that a page that somebody adds cannot forget it.
/// </summary>
internal sealed class AdminPageFilter : IAsyncPageFilter
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (HttpMethods.IsPost(http.Request.Method) && http.User.Identity is { IsAuthenticated: true, Name: { } who })
            await http.RequestServices.GetRequiredService<AuditTrail>().NoteAsync(who, What(http, context.HandlerMethod?.Name), Fields(http), http.RequestAborted);
        await next();
    }

    // "/admin/sources/cnrs Harvest"
    private static string What(HttpContext http, string? handler) => $"{http.Request.Path} {handler}".TrimEnd();

    private static string? Fields(HttpContext http)
    {
        if (http.Features.Get<IFormFeature>()?.Form is not { } form) return null;
        var fields = string.Join("; ", form.Where(f => f.Key != AntiforgeryField).Select(f => $"{f.Key}={f.Value}"));
        return fields.Length == 0 ? null : fields;
    }
}
