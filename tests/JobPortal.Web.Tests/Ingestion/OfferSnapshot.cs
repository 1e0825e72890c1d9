using System.Text.Json;
using JobPortal.Web.Data;
using JobPortal.Web.Ingestion;

namespace JobPortal.Web.Tests.Ingestion;

/// <summary>
/// All that the portal made of a source's saved pages, compared with a file that somebody has read by eye. What differs is written beside
/// that file as <c>…received.json</c>: when it is right, it takes the file's place.
/// </summary>
internal static class OfferSnapshot
{
    private static readonly JsonSerializerOptions Indented = new(StoredJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static void ShouldMatch(this SampledSource read, string file)
    {
        var received = Path.ChangeExtension(file, ".received.json");
        var text = JsonSerializer.Serialize(read.Postings.Select(p => new { p.Raw.Identity, p.Raw.Url, p.Content }), Indented) + "\n";
        if (File.Exists(file) && File.ReadAllText(file) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Differences(text, File.Exists(file) ? File.ReadAllText(file) : "").ShouldBeEmpty($"What was read is now in {received}. When every value of it is right, make it {file}.");
    }

    // Which values are new and which are gone says more than two texts of a thousand lines.
    private static List<string> Differences(string received, string approved)
    {
        var (now, before) = (received.Split('\n'), approved.Split('\n'));
        var values = now.Except(before).Select(l => "+ " + l.Trim()).Concat(before.Except(now).Select(l => "- " + l.Trim())).Take(20).ToList();
        return values.Count > 0 || received == approved ? values : ["the same lines in another order or number"];
    }
}
