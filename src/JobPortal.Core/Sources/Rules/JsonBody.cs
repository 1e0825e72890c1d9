using System.Text.Json;

namespace JobPortal.Core.Sources.Rules;

/// <summary>JSON that is sent to ask for a page, with placeholders.</summary>
internal static class JsonBody
{
    private static readonly string[] Numbers = ["{page}", "{offset}", "{size}"];

    /// <summary>A text that is all JSON is it; a value that is nothing but a number's placeholder loses its quotes.</summary>
    public static string Template(string json)
    {
        // 'body: "{...}"', written by somebody as JSON already.
        if (json is ['"', ..] && JsonSerializer.Deserialize<string>(json) is { } text) return text;
        foreach (var number in Numbers) json = json.Replace($"\"{number}\"", number, StringComparison.Ordinal);
        return json;
    }

    /// <param name="cursor">Null on the first page.</param>
    public static string Fill(string template, PagingSteps steps, int step, int seen, string? cursor)
    {
        var quoted = cursor is null ? "null" : JsonSerializer.Serialize(cursor);
        return steps.Fill(template, step, seen).Replace("\"{cursor}\"", quoted, StringComparison.Ordinal);
    }
}
