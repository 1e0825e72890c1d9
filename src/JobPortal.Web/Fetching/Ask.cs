using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Fetching;

/// <summary>One request of one hop.</summary>
/// <param name="Content">What is sent by POST; null for a GET.</param>
/// <param name="Known">What is known of the kept copy; null to get the body in any case.</param>
internal sealed record Ask(Uri Url, RequestContent? Content = null, PageValidators? Known = null)
{
    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(Content is null ? HttpMethod.Get : HttpMethod.Post, Url);
        if (Content is { } content) message.Content = new StringContent(content.Text, Encoding.UTF8, content.MediaType);
        if (Content?.MediaType == "application/json" || Url.AbsolutePath.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (Known?.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (Known?.LastModified is { } date) message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return message;
    }
}
