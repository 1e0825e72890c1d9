using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobPortal.Web.Data;

/// <summary>How records are written as JSON, in columns and in the export: camelCase, enums by name, null never left out.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>For a column of JSON.</summary>
    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // "é" stays "é". Not for HTML: pages never embed this JSON.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new StorableStrings());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>A page that holds what PostgreSQL cannot store must not fail its batch.</summary>
    private sealed class StorableStrings : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(StorableText.Of(value));
    }
}
