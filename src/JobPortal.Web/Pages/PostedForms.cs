using JobPortal.Web.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace JobPortal.Web.Pages;

/// <summary>
/// What is posted, before any page reads it. A body that is no form is answered with 400; without this it left pages with arguments that were never bound. Of texts
/// goes what no text has: PostgreSQL refuses a NUL, and halves of characters cannot be written.
/// </summary>
internal static class PostedForms
{
    public static void UsePostedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // Not for addresses that nobody answers, and not again for the page that says what was wrong.
        var isRead = context.Request.HasFormContentType && context.GetEndpoint() is not null && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
        if (!isRead || await ReadAsync(context)) await next(context);
    });

    private static async Task<bool> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Any(field => field.Value.Any(IsOdd)))
                context.Request.Form = new FormCollection(form.ToDictionary(f => f.Key, f => new StringValues([.. f.Value.Select(StorableText.OrNull)])), form.Files);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // So that whoever reads it from here on finds nothing, and not this exception again.
            context.Request.Form = FormCollection.Empty;
            context.Response.StatusCode = e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest;
            return false;
        }
    }

    private static bool IsOdd(string? text) => text is not null && StorableText.Of(text) != text;
}
