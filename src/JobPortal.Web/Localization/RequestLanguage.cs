using Microsoft.AspNetCore.Diagnostics;

namespace JobPortal.Web.Localization;

/// <summary>The language of a request: that of its path, also when an error page is shown in its place.</summary>
public static class RequestLanguage
{
    public static SiteLanguage Of(HttpContext? context) => context is null ? SiteLanguage.French : SiteLanguages.OfPath(AskedPath(context));

    /// <summary>The path that the browser asked for.</summary>
    public static PathString AskedPath(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { } original ? new PathString(original)
        : context.Features.Get<IExceptionHandlerPathFeature>()?.Path is { } failed ? new PathString(failed)
        : context.Request.Path;
}
