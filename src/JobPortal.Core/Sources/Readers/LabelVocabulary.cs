using System.Runtime.CompilerServices;

namespace JobPortal.Core.Sources.Readers;

/// <summary>What a label or a heading means.</summary>
/// <param name="Folded">The label as <see cref="LabelText"/> folds it.</param>
/// <param name="Field">A name of <see cref="RawFieldName"/>, or null.</param>
/// <param name="Distinctive">Hardly ever written in prose: three words or more, or joined by a slash, and named by the source itself.</param>
/// <param name="Ends">A heading above other offers.</param>
internal sealed record LabelMeaning(string Folded, string? Field, bool Section, bool Attachment, bool Ignored, bool Distinctive, bool Ends = false);

/// <summary>The labels of a source: those of its definition and, unless it is closed, those that every reader knows.</summary>
internal sealed class LabelVocabulary
{
    /// <summary>Longest text, in characters, that can be a label.</summary>
    public const int MaxLabelLength = 90;

    private static readonly ConditionalWeakTable<LabelRules, LabelVocabulary> Built = [];

    private readonly Dictionary<string, LabelMeaning> _meanings = [];

    private LabelVocabulary(LabelRules rules)
    {
        if (!rules.Closed) AddAll(KnownLabels.Fields, KnownHeadings.Sections, KnownLabels.Attachments, [], declared: false);
        Add(KnownHeadings.OtherOffers, false, m => m with { Ignored = true, Ends = true });
        AddAll(rules.Fields, rules.Sections, rules.Attachments, rules.Ignored, declared: true);
    }

    public static LabelVocabulary Of(SourceDefinition source) => Built.GetValue(source.Labels, rules => new LabelVocabulary(rules));

    /// <summary>The meaning of a text that is nothing but a label; null when it is none.</summary>
    public LabelMeaning? Find(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLabelLength) return null;
        var folded = LabelText.Fold(text);
        if (_meanings.TryGetValue(folded, out var meaning)) return meaning;
        // "Durée (en mois)"
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return bracket > 2 && folded.EndsWith(')') ? _meanings.GetValueOrDefault(folded[..bracket].TrimEnd()) : null;
    }

    private void AddAll(
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields, IReadOnlyList<string> sections, IReadOnlyList<string> attachments,
        IReadOnlyList<string> ignored, bool declared)
    {
        foreach (var (name, labels) in fields) Add(labels, declared, m => m with { Field = name });
        Add(sections, declared, m => m with { Section = true });
        Add(attachments, declared, m => m with { Attachment = true });
        Add(ignored, declared, m => m with { Ignored = true });
    }

    private void Add(IReadOnlyList<string> labels, bool declared, Func<LabelMeaning, LabelMeaning> meaning)
    {
        foreach (var label in labels.Select(l => LabelText.Fold(l)))
        {
            var distinctive = declared && (label.Contains('/', StringComparison.Ordinal) || label.Count(c => c is ' ') >= 2);
            var known = _meanings.GetValueOrDefault(label) ?? new LabelMeaning(label, null, false, false, false, false);
            _meanings[label] = meaning(known) with { Distinctive = known.Distinctive || distinctive };
        }
    }
}
