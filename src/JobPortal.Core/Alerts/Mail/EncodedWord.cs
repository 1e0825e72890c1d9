using System.Text;

namespace JobPortal.Core.Alerts.Mail;

/// <summary>RFC 2047: any text in a header, as ASCII. Control characters become spaces, so a title cannot add a header.</summary>
public static class EncodedWord
{
    /// <summary>RFC 2047 §2 allows 75 characters a word; "=?utf-8?B?" and "?=" leave 60 of base64, which are 45 bytes.</summary>
    private const int MaxBytes = 45;

    /// <summary>Longest text that stays as it is: with its header name it fits in RFC 5322's 78 columns.</summary>
    private const int MaxPlain = 60;

    /// <summary>For an unstructured header such as Subject.</summary>
    public static string Text(string value)
    {
        var clean = Clean(value);
        return IsPlain(clean) ? clean : Encode(clean);
    }

    /// <summary>For a display name.</summary>
    public static string Phrase(string value)
    {
        var clean = Clean(value);
        return IsPlain(clean) ? $"\"{clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Encode(clean);
    }

    private static string Clean(string value) => string.Join(' ', string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsPlain(string value) =>
        value.Length <= MaxPlain && value.All(c => c is >= ' ' and <= '~') && !value.Contains("=?", StringComparison.Ordinal);

    // Cut between characters, never inside one: RFC 2047 §5 forbids it and readers show garbage.
    private static string Encode(string value)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxBytes)
            {
                words.Add(word.ToString());
                word.Clear();
                bytes = 0;
            }
            word.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        words.Add(word.ToString());
        return string.Join(' ', words.Select(w => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(w))}?="));
    }
}
