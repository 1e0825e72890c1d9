using System.IO.Compression;
using System.Text.Json;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>The shipped organizations line by line, and directories that lack some of them.</summary>
internal static class ReferenceLines
{
    public static IEnumerable<(string Key, JsonElement Record)> All()
    {
        using var reader = new StreamReader(Shipped("organizations_fr.jsonl.gz"));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return (document.RootElement.GetProperty("ror").GetString()![^9..], document.RootElement.Clone());
        }
    }

    public static OrganizationDirectory DirectoryWithout(Func<string, bool> isLeftOut)
    {
        var kept = new MemoryStream();
        using var writer = new StreamWriter(kept, leaveOpen: true);
        foreach (var (key, record) in All())
        {
            if (!isLeftOut(key))
                writer.WriteLine(record.GetRawText());
        }
        writer.Flush();
        kept.Position = 0;
        return OrganizationDirectory.Load(kept, Shipped("acronyms_to_ignore.csv.gz"));
    }

    private static GZipStream Shipped(string resource) =>
        new(typeof(OrganizationDirectory).Assembly.GetManifestResourceStream(resource)!, CompressionMode.Decompress);
}
