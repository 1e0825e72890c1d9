namespace JobPortal.Web.Pages;

/// <summary>Tells whether what a visitor sees is only the repository's own sample offers.</summary>
internal static class SampleSources
{
    /// <summary>How the files of sample sources are named: "sample", "sample-microdata".</summary>
    private const string Sample = "sample";

    /// <summary>The configuration enables sample sources and disables at least one other, and enables no other.</summary>
    public static bool Only(IConfiguration configuration)
    {
        var sources = configuration.GetSection("Sources").GetChildren().Where(s => s["Enabled"] is not null).ToLookup(s => IsOn(s["Enabled"]), s => s.Key);
        return sources[true].Any() && sources[true].All(IsSample) && !sources[false].All(IsSample);
    }

    private static bool IsSample(string name) => name.StartsWith(Sample, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(string? value) => bool.TryParse(value, out var on) && on;
}
