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

    private static readonly string[] Texts = [.. Signs, .. Code, .. Unicode, .. Words, .. Long()];

    // By number: half a surrogate pair in a test's name would be another text when the test runs.
    public static TheoryData<int> All => [.. Enumerable.Range(0, Texts.Length)];

    public static int Count => Texts.Length;

    public static string At(int number) => Texts[number];

    private static IEnumerable<string> Long() =>
    [
        new('a', 10_000), new('"', 10_000), new('-', 10_000), new('\'', 10_000), new('\uD83D', 999), string.Concat(Enumerable.Repeat("🙂", 5_000)), string.Concat(Enumerable.Repeat("a b ", 2_500)), string.Concat(Enumerable.Repeat("-a ", 3_000)),
        string.Concat(Enumerable.Repeat("\"a\" ", 2_500)), string.Concat(Enumerable.Repeat("a-", 5_000)), string.Concat(Enumerable.Repeat("l'", 5_000)), string.Concat(Enumerable.Repeat("e\u0301", 5_000)), string.Concat(Enumerable.Repeat("& ", 5_000)),
    ];
}
