using System.Collections.Frozen;
using System.Text;

namespace JobPortal.Core.Sources;

/// <summary>Charset labels as browsers read them (WHATWG Encoding standard §4.2): "latin1" and "ascii" mean windows-1252.</summary>
internal static class CharsetLabel
{
    // .NET has these code pages without registering a provider for the whole process.
    private static readonly EncodingProvider Legacy = CodePagesEncodingProvider.Instance;

    // Labels that .NET does not know, or knows as a narrower charset than browsers do.
    private static readonly FrozenDictionary<string, string> Aliases = Table(
        ("utf-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        ("windows-1252", "ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 x-cp1252 x-user-defined"),
        ("iso-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9"),
        ("iso-8859-2", "csisolatin2 iso8859-2 iso88592 iso_8859-2 l2 latin2"),
        ("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso8859-9 iso88599 iso_8859-9 l5 latin5 x-cp1254"),
        ("windows-1250", "cp1250 x-cp1250"),
        ("windows-1251", "cp1251 x-cp1251"),
        ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
        ("macintosh", "csmacintosh mac x-mac-roman"),
        ("gb18030", "gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 x-gbk"),
        ("big5", "big5-hkscs cn-big5 csbig5 x-x-big5"),
        ("shift_jis", "sjis ms932 ms_kanji shift-jis windows-31j x-sjis csshiftjis"),
        ("euc-kr", "korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 windows-949 cseuckr"),
        ("utf-16", "utf-16le ucs-2 unicode csunicode iso-10646-ucs-2"),
        ("utf-16BE", "unicodefffe"));

    public static Encoding Windows1252 { get; } = Legacy.GetEncoding(1252)!;

    /// <summary>The encoding of a label, whatever its case; null when nobody knows it.</summary>
    public static Encoding? Find(string label)
    {
        label = label.Trim();
        var name = Aliases.GetValueOrDefault(label, label);
        if (Legacy.GetEncoding(name) is { } legacy) return legacy;
        try
        {
            // UTF-7 throws here, as it should: it is a way to hide markup.
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static FrozenDictionary<string, string> Table(params (string Name, string Labels)[] rows) =>
        rows.SelectMany(r => r.Labels.Split(' ').Select(label => (label, r.Name)))
            .ToFrozenDictionary(p => p.label, p => p.Name, StringComparer.OrdinalIgnoreCase);
}
