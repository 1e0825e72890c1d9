using System.Globalization;
using System.Text;

namespace JobPortal.Core.Sources.Readers.Data;

/// <summary>Escapes line breaks and other control characters that stand raw in the strings of JSON, where they must not.</summary>
internal static class RawBreaks
{
    public static string Escape(string json)
    {
        var escaped = new StringBuilder(json.Length + 64);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inString && c < ' ') escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else escaped.Append(c);
            if (c == '"') inString = !inString;
            else if (c == '\\' && inString && i + 1 < json.Length && json[i + 1] >= ' ') escaped.Append(json[++i]);
        }

        return escaped.ToString();
    }
}
