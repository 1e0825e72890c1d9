namespace JobPortal.Web.Pages;

/// <summary>Tells whether what a visitor sees is only the repository's own sample offers.</summary>
internal static class SampleSources
{
    private static readonly string[] Samples = ["sample", "sample-microdata"];

    /// <summary>The configuration enables sample sources and disables at least one real one, and names no other enabled one.</summary>
    public static bool Only(IConfiguration configuration)
    {
        var sources = configuration.GetSection("Sources").GetChildren().Where(s => s["Enabled"] is not null).ToLookup(s => IsOn(s["Enabled"]), s => s.Key);
        return sources[true].Any() && sources[false].Any() && sources[true].All(s => Samples.Contains(s, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsSample(string name) => name.StartsWith(Sample, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(string? value) => bool.TryParse(value, out var on) && on;
}
