using System.Text;
using JobPortal.Core.Feeds;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Feeds;

/// <summary>An answer for programs with its entity tag and date: 304 when the client has it already. HEAD gets the same without the body.</summary>
internal sealed class FeedResult(string contentType, byte[] body, DateTimeOffset modified) : IResult
{
    /// <summary>When this program was built: what it says of the same offers changes with it.</summary>
    public static readonly DateTimeOffset Built = new(File.GetLastWriteTimeUtc(typeof(FeedResult).Assembly.Location), TimeSpan.Zero);

    /// <summary>How long a client or a cache may go without asking.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    public FeedResult(string contentType, string body, DateTimeOffset modified)
        : this(contentType, Encoding.UTF8.GetBytes(body), modified)
    {
    }

    /// <summary>Under which a browser keeps it; null for what it shows.</summary>
    public string? FileName { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Begin(httpContext, contentType, EntityTag.Of(body), modified, FileName)) return;
        httpContext.Response.ContentLength = body.Length;
        // Kestrel leaves the body of an answer to HEAD out.
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>Sets what every such answer says of itself.</summary>
    /// <returns>Whether the client has it: the answer is 304 then, and done.</returns>
    public static bool Begin(HttpContext context, string contentType, string tag, DateTimeOffset modified, string? fileName)
    {
        var (response, asked) = (context.Response, context.Request.GetTypedHeaders());
        if (modified < Built) modified = Built;
        response.Headers.ETag = tag;
        response.Headers.LastModified = EntityTag.Second(modified).ToString("R");
        response.Headers.CacheControl = $"public, max-age={(int)Fresh.TotalSeconds}";
        response.Headers.ContentLanguage = RequestLanguage.Of(context).Code();
        // Search engines list pages and not their copies.
        response.Headers["X-Robots-Tag"] = "noindex";
        if (EntityTag.IsStillGood(context.Request.Headers.IfNoneMatch, asked.IfModifiedSince, tag, modified))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }
        response.ContentType = contentType;
        if (fileName is not null) response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        return false;
    }
}
