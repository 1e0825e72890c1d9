namespace JobPortal.Web.Feeds;

/// <summary>The description of the API (OpenAPI 3.1), written by hand in <c>openapi.json</c>: a test holds the answers against it.</summary>
internal static class OpenApiDocument
{
    private const string ServerMark = "\"SERVER\"";

    private static readonly Lazy<string> Text = new(() =>
    {
        using var file = new StreamReader(typeof(OpenApiDocument).Assembly.GetManifestResourceStream("JobPortal.Web.Feeds.openapi.json")!);
        return file.ReadToEnd();
    });

    /// <param name="server">Whole address of the site, without a final slash.</param>
    public static string Write(string server) => Text.Value.Replace(ServerMark, System.Text.Json.JsonSerializer.Serialize(server), StringComparison.Ordinal);
}
