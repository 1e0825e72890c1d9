namespace JobPortal.Web.Fetching;

/// <summary>Reads a body up to a limit, counted after decompression: 10 kB of gzip can hold 10 MB.</summary>
internal static class LimitedBody
{
    /// <returns>Null when the body is longer than the limit.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes) return null;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > maxBytes) return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
