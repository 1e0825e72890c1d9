using System.IO.Compression;

namespace JobPortal.Web.Fetching;

/// <summary>
/// Unpacks a file that is gzip itself ("sitemap.xml.gz", sitemaps.org protocol), which is not the transfer encoding that the HTTP client
/// has already taken off.
/// </summary>
internal static class GzipBody
{
    /// <returns>The body as it was when it is not gzip; null when it is broken, or longer than the limit once unpacked.</returns>
    public static PageBody? Unpack(PageBody body, int maxBytes)
    {
        if (body.Bytes is not [0x1F, 0x8B, ..]) return body;
        try
        {
            using var packed = new GZipStream(new MemoryStream(body.Bytes), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (packed.Read(buffer) is > 0 and var read)
            {
                if (unpacked.Length + read > maxBytes) return null;
                unpacked.Write(buffer, 0, read);
            }
            // What is inside says itself what it is: the header spoke of the gzip.
            return body with { Bytes = unpacked.ToArray(), ContentType = null };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
