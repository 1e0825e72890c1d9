using System.Text.Json;
using JobPortal.Core.Sources.Readers.Data;

namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>An object of a list as cells, as a spreadsheet would have them.</summary>
internal static class JsonCells
{
    public static IReadOnlyList<(string Column, string Value)> Of(JsonElement row) =>
        [.. row.EnumerateObject().Take(DelimitedText.MostValues).Select(p => (DataPaths.Name(p), DataText.Of(p.Value) ?? ""))];
}
