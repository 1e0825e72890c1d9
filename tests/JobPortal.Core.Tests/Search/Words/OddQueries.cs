namespace JobPortal.Core.Tests.Search.Words;

/// <summary>Two hundred texts that nobody should type and somebody will.</summary>
public static class OddQueries
{
    private static readonly string[] Signs =
    [
        "'", "\"", "''", "\"\"", "\"\"\"", "`", "´", "«", "»", "« »", "“", "”", "-", "--", "- -", "-\"", "-\"\"", "+", "++", "*", ":*", "a:*", "&", "&&", "|", "||", "!", "!!",
        "(", ")", "()", "((((", "<->", "<2>", "a <-> b", "~", "^", "$", "%", "%%", "%00", "_", "\\", "\\\\", "/", "//", "?", "#", "@", ";", ",", ".", "...", "=", "==", "{}", "[]", "<>",
    ];

    private static readonly string[] Code =
    [
        "' or 1=1 --", "'; drop table offers; --", "1; select pg_sleep(9)", "\" or \"\"=\"", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "a' | 'b", "a & ! b",
        "& | ! ( ) : * <->", "robot:*", "robot:A", "'robot':*A", "!robot", "robot & mobile", "robot | mobile", "(robot)", "to_tsquery('a')", "$1", "@words", ":words", "null", "NULL", "NaN", "true",
        "undefined", "0", "-1", "1e999", "2147483648", "-2147483649", "9999999999999999999", "0x41", "%27%20or", "&quot;", "&#39;", "&lt;b&gt;", "http://a.b/c?d=e&f=g#h", "a@b.fr", "C:\\x", "C++", "C#", "R&D", "a&b&c", "f(x)",
    ];

    private static readonly string[] Unicode =
    [
        "\u0000", "a\u0000b", "\u0007", "\r\n", "\t", "\u00A0", "\u200B", "a\u200Bb", "\u200D", "\uFEFF", "\uFEFFrobot", "\u00AD", "ro\u00ADbot", "\u202Erobot", "\u2066a\u2069", "\uD800", "\uDC00", "\uD800\uD800", "\uDC00\uD800",
        "a\uD800b", "robot \uDBFF", "\uFFFD", "\uFFFF", "🙂", "🙂🙂🙂", "👩‍🔬", "🇫🇷", "robot🙂mobile", "日本", "日本語の研究", "研究 者", "한국어", "ไทย", "हिन्दी", "עברית", "العربية", "עברית robot العربية", "Ελληνικά", "русский",
        "ĲSSEL", "ﬁn", "ß", "ẞ", "İstanbul", "ıI", "ŒUVRE", "ǅ", "e\u0301\u0301\u0301", "\u0301", "Z̷̢̛a̶l̴g̵o̸", "½", "²", "Ⅷ", "①", "𝒜𝓃𝒹", "𐐀", "٣٤", "１２３", "ｆｕｌｌ", "naïve café", "l’œuvre", "lʼoeuvre", "aujourd’hui", "qu'", "l'", "'l", "d'd'd'd'a",
    ];

    private static readonly string[] Words =
    [
        "le la de", "the of and", "-le", "\"le\"", "\"le la\"", "a", "ab", "abc", "I", "-robot", "- robot", "-robot -mobile", "--robot", "robot-", "-robot-", "robot--mobile", "a-b-c-d-e-f-g-h", "-\"robot mobile\"", "\"robot -mobile\"",
        "robot \"mobile", "robot\"mobile\"bras", "\"\"robot\"\"", "THÈSE", "these these these these", "post - doc", "UMR", "UMR 7357", "UMR7357", "7357", "3D", "3 D", "x86_64", "TCP/IP", "rock'n'roll", "machine", "machine learning machine learning",
    ];

    private static readonly string[] Texts = [.. Signs, .. Code, .. Unicode, .. Words, .. Long(), .. Nasty()];

    public static int Count => Texts.Length;

    public static string At(int number) => Texts[number];

    private static IEnumerable<string> Long() =>
    [
        new('a', 10_000), new('"', 10_000), new('-', 10_000), new('\'', 10_000), new('\uD83D', 999), string.Concat(Enumerable.Repeat("🙂", 5_000)), string.Concat(Enumerable.Repeat("a b ", 2_500)), string.Concat(Enumerable.Repeat("-a ", 3_000)),
        string.Concat(Enumerable.Repeat("\"a\" ", 2_500)), string.Concat(Enumerable.Repeat("a-", 5_000)), string.Concat(Enumerable.Repeat("l'", 5_000)), string.Concat(Enumerable.Repeat("e\u0301", 5_000)), string.Concat(Enumerable.Repeat("& ", 5_000)),
    ];

    // What somebody writes who has read how searches work: much of everything that costs.
    private static IEnumerable<string> Nasty() =>
    [
        Many(3_000, "\"«“"), Many(5_000, "- "), Many(5_000, "-\""), Many(2_000, i => $"{(char)('a' + (i % 26))}* "), Many(300, i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}o "), "e" + new string('\u0301', 1_000), new('\u0301', 1_000),
        Many(1_000, "a\u0301\u0323b\u0302"), $"\"{Many(500, i => i % 2 == 0 ? "robot " : "de ")}\"", $"-\"{Many(500, "machine learning ")}\"", $"\"{Many(500, i => $"mot{i} ")}", Many(500, "machine-"), Many(300, "\"machine learning\" "), Many(300, "-machine "),
        Many(4_000, i => $"robotiq{(char)('a' + (i % 26))}e{(char)('a' + (i / 26 % 26))} "), Many(40, i => $"aprentisage{(char)('a' + (i % 26))} "), Many(40, i => $"zz{(char)('a' + (i % 26))}zzqzzxz "), Many(40, i => $"reseua{(char)('a' + (i % 26))} -reseua{(char)('b' + (i % 9))} "),
        "ia ml nlp cnn rnn gnn llm irm rmn sig adn arn hpc iot ihm", "-ia -ml -nlp -cnn -rnn -gnn -llm -irm -rmn -sig -adn", Many(40, "apprentissage automatique "), Many(40, "réseau de neurones convolutif "), "les des con", "pro", Many(15, "recherche ") + "rec",
        Many(500, "연구자를모집합니다"), Many(500, "数据科学研究"), Many(500, "นักวิจัย"), Many(500, "हिन्दी"), Many(300, "研究 "), Many(999, "a") + "😀", Many(199, "a") + "😀", Many(198, "a ") + "\uD83D", Many(500, "UMR7357"), Many(500, "l’"), Many(200, "d'IA "), Many(400, "1,5T "), Many(500, "α-"),
        Many(400, "C++"), Many(400, "R&"), Many(400, "a&b"), Many(500, "St-"), Many(500, "H₂"), new('₂', 500), new('ß', 5_000), new('ﬃ', 5_000), new('İ', 5_000), new('\u200B', 5_000), Many(2_000, "\u200Ba"), Many(2_000, "\u00AD-"), "robot" + Many(400, "\u202E"), Many(500, "=robot "), "=robot", "==", "=", "'='",
    ];

    private static string Many(int times, string text) => string.Concat(Enumerable.Repeat(text, times));

    private static string Many(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
