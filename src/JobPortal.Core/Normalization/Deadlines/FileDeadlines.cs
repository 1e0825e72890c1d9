using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization.Deadlines;

/// <summary>The application deadline in the files of an offer.</summary>
internal static class FileDeadlines
{
    /// <summary>
    /// Null when no file names one. Only what speaks of applying counts: "deadline: 3 May" in forty pages may be a conference's.
    /// </summary>
    public static DeadlineFinding? In(IReadOnlyList<RawAttachment> files, DateOnly anchor)
    {
        var findings = new List<DeadlineFinding>();
        foreach (var file in files)
        {
            if (file.Text is { } text && DeadlineFinder.Find(text, anchor) is { Clarity: not DeadlineClarity.Unnamed } finding)
                findings.Add(finding with { Raw = Folding.Collapse(finding.Raw), Start = -1, Rule = $"{finding.Rule}; in the file “{EmailMask.Apply(Folding.Collapse(file.Name))}”" });
        }

        return DeadlineFinder.Clearest(findings);
    }
}
