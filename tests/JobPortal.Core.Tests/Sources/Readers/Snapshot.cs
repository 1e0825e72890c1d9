using System.Text;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Tests.Sources.Readers;

/// <summary>All that was read from a saved page, as text beside it. JOBPORTAL_SNAPSHOTS=write makes it anew: look at the difference.</summary>
internal static class Snapshot
{
    /// <param name="page">The saved page.</param>
    public static void ShouldBeAsSaved(this ReadResult read, string page)
    {
        var (text, file) = (Of(read), page + ".read.txt");
        if (Environment.GetEnvironmentVariable("JOBPORTAL_SNAPSHOTS") == "write") File.WriteAllText(file, text);
        text.ShouldBe(File.ReadAllText(file), Path.GetFileName(page));
    }

    private static string Of(ReadResult read)
    {
        var text = new StringBuilder();
        if (read.Rejected is { } rejected) Line("rejected", $"{rejected.Reason}: {rejected.Detail}");
        foreach (var wanted in read.Wanted)
        {
            Line($"wanted {wanted.Role}", wanted.Url.AbsoluteUri);
            foreach (var field in wanted.Known) Line($"  knows {field.Name}", field.Value);
        }

        foreach (var posting in read.Postings)
        {
            Line("posting", $"{posting.Identity} at {posting.Url}");
            foreach (var field in posting.Fields) Line($"  {field.Name} ({field.Label})", field.Value);
            foreach (var section in posting.Sections) Line($"  # {section.Heading}", section.Html.ReplaceLineEndings("⏎"));
            foreach (var file in posting.Attachments) Line("  file", $"{file.Name} at {file.Url}");
        }

        return text.ToString();

        void Line(string what, string said) => text.Append(what).Append(": ").Append(said).Append('\n');
    }
}
