using System.IO.Compression;

namespace JobPortal.Web.Data;

/// <summary>Brotli around the kept pages: HTML becomes about a sixth.</summary>
internal static class PageCompression
{
    public static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream(body.Length / 4);

        // Not SmallestSize: it takes 20 times as long for a tenth less.
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(body);
        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var body = new MemoryStream();
        brotli.CopyTo(body);
        return body.ToArray();
    }
}
