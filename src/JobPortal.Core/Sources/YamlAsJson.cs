using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JobPortal.Core.Sources;

/// <summary>Writes YAML as JSON, as YAML's core schema reads it: plain numbers, true, false and null are no texts.</summary>
internal static class YamlAsJson
{
    public static string Write(YamlNode node) => Of(node)?.ToJsonString(Plain) ?? "null";

    // Placeholders such as {page} stay readable.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode table => new JsonObject(table.Children.Select(pair => KeyValuePair.Create((pair.Key as YamlScalarNode)?.Value ?? "", Of(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Of)]),
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any } plain => Plainly(plain.Value ?? ""),
        YamlScalarNode text => JsonValue.Create(text.Value ?? ""),
        _ => null,
    };

    private static JsonValue? Plainly(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) => JsonValue.Create(n),
        _ => JsonValue.Create(text),
    };
}
