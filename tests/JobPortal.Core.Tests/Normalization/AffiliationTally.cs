using System.Globalization;
using System.Text;

namespace JobPortal.Core.Tests.Normalization;

/// <summary>How many affiliations of each class were answered and rightly so, and those that were not.</summary>
internal sealed class AffiliationTally
{
    private readonly SortedDictionary<string, (int Lines, int Known, int Answered, int Right)> _classes = [];
    private readonly List<string> _mistakes = [];

    public int Lines => _classes.Values.Sum(c => c.Lines);

    public double Precision => Share(_classes.Values.Sum(c => c.Right), _classes.Values.Sum(c => c.Answered));

    public double Recall => Share(_classes.Values.Sum(c => c.Right), _classes.Values.Sum(c => c.Known));

    public void Add(string kind, string? answer, bool isRight, bool isKnown, bool maySayNothing, string shown)
    {
        var (lines, known, answered, right) = _classes.GetValueOrDefault(kind);
        var counts = isKnown && !(maySayNothing && answer is null);
        _classes[kind] = (lines + 1, known + (counts ? 1 : 0), answered + (answer is null ? 0 : 1), right + (isRight ? 1 : 0));
        if (answer is not null && !isRight)
            _mistakes.Add($"wrong [{kind}] {shown}");
        else if (answer is null && counts)
            _mistakes.Add($"silent [{kind}] {shown}");
    }

    public override string ToString()
    {
        var report = new StringBuilder();
        foreach (var (kind, (lines, known, answered, right)) in _classes)
            report.AppendLine(CultureInfo.InvariantCulture, $"{kind,-24}{lines,5} lines{known,5} known{answered,5} answered{right,5} right  precision {Share(right, answered):F3}  recall {Share(right, known):F3}");
        report.AppendLine(CultureInfo.InvariantCulture, $"all: {Lines} lines, precision {Precision:F4}, recall {Recall:F4}");
        return report.AppendJoin('\n', _mistakes).ToString();
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
