namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>Whether sections say already what another one says.</summary>
internal sealed class ToldText(IEnumerable<RawSection> sections)
{
    /// <summary>Letters by whose beginning a text is known again.</summary>
    private const int Beginning = 80;

    private readonly string _told = string.Join(' ', sections.Select(Plain));

    /// <summary>Letters that the sections have.</summary>
    public int Length => _told.Length;

    public bool Has(RawSection section)
    {
        var text = Plain(section);
        return text.Length == 0 || _told.Contains(text.Length > Beginning ? text[..Beginning] : text, StringComparison.Ordinal);
    }

    /// <summary>Letters and digits alone: markup, spaces and marks differ between copies of one text.</summary>
    public static string Plain(RawSection section) =>
        string.Concat(LabelText.Fold(StructuredText.Line(section.Html) ?? "").Where(char.IsLetterOrDigit));
}
