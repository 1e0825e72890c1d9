using JobPortal.Core.Feeds;

namespace JobPortal.Web.Pages;

/// <summary>
/// What is said when nothing has answered, or something broke: a page to people, and below <c>/api</c> a problem (RFC 9457) to programs, whatever they accept.
/// Neither tells anything of the inside: that is in the log.
/// </summary>
internal static class ErrorAnswers
{
    /// <summary>Call it before everything that can break.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        // Inside of the two: they keep their hands off an answer that has a body.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(FeedAddress.ApiRoot, StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                ExceptionHandler = ProblemAsync,
            });
            api.UseStatusCodePages(context => ProblemAsync(context.HttpContext));
        });
    }

    private static Task ProblemAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return Results.Problem(statusCode: status, detail: status switch
        {
            StatusCodes.Status405MethodNotAllowed => "The address can only be read: GET or HEAD.",
            >= 500 => "The fault is the portal's and is in its log. The same question may be answered later.",
            _ => null,
        }).ExecuteAsync(context);
    }
}
