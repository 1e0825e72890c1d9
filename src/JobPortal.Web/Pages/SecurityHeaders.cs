namespace JobPortal.Web.Pages;

/// <summary>Headers on every answer: nothing from elsewhere, nothing inline, no framing.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What others may frame runs no script and sends no form: there is nothing in it that a click could be led to.
    private const string FramedPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>For the one page that other sites show in a frame; call it once the page is sure to be shown.</summary>
    public static void AllowFraming(HttpResponse response) => response.Headers.ContentSecurityPolicy = FramedPolicy;

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Add(context.Response.Headers);
        // Once more at the end: what answers in place of something that broke begins without headers.
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    // What a page has said of itself stays.
    private static void Add(IHeaderDictionary headers)
    {
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
    }
}
