using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>Collects why each field has its value. E-mail addresses never go in: evidence is shown to everybody.</summary>
internal sealed class EvidenceLog
{
    /// <summary>Characters of raw text that are kept; the place in the page leads to the rest.</summary>
    private const int LongestRaw = 300;

    private readonly List<Evidence> _entries = [];

    public IReadOnlyList<Evidence> Entries => _entries;

    public void Add(string field, RawField raw, string rule) => Add(field, raw.Value, raw.Start, raw.Start < 0 ? 0 : raw.Value.Length, rule);

    public void Add(string field, string raw, int start, int length, string rule) =>
        _entries.Add(new(field, Shorten(EmailMask.Apply(raw)), start, length, rule));

    private static string Shorten(string raw) => raw.Length <= LongestRaw ? raw : Folding.WellFormed(raw[..LongestRaw]) + "…";
}
