using System.Globalization;
using JobPortal.Core.Sources;
using JobPortal.Web.Fetching;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// The operator's settings of one source, <c>Sources:&lt;name&gt;</c>: <c>BaseUrl</c>, <c>Enabled</c>, <c>DelaySeconds</c>,
/// <c>AllowPrivateHosts</c> (exact host:port pairs), for an inbox <c>Folder</c>.
/// </summary>
internal static class SourceSettings
{
    /// <returns>The source with those settings that are right; the others are added to <paramref name="problems"/>.</returns>
    public static SourceDefinition Apply(SourceDefinition source, IConfigurationSection settings, List<SourceProblem> problems)
    {
        source = source with { AllowPrivateHosts = AllowPrivateHosts(settings.GetSection("AllowPrivateHosts"), problems) };
        if (settings["Enabled"] is { Length: > 0 } enabled)
        {
            if (bool.TryParse(enabled, out var on)) source = source with { Enabled = on };
            else Tell("Enabled", enabled, "true or false");
        }
        if (settings["BaseUrl"] is { Length: > 0 } url)
        {
            // A source that is given an address is meant to be fetched from it, not from its folder.
            if (BaseUrl(url) is { } baseUrl) source = source with { BaseUrl = baseUrl, Archive = null, Delay = UsualDelay(source, baseUrl) };
            else Tell("BaseUrl", url, "an http or https address");
        }
        if (settings["Folder"] is { Length: > 0 } folder)
        {
            if (source.Inbox) source = source with { Archive = Path.GetFullPath(folder) };
            else problems.Add(new SourceProblem($"{settings.Path}:Folder", 1, $"'{source.Name}' is no inbox: its pages are fetched"));
        }
        if (settings["DelaySeconds"] is { Length: > 0 } delay)
        {
            var known = double.TryParse(delay, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 3_600;
            if (known) source = source with { Delay = TimeSpan.FromSeconds(seconds) };
            else Tell("DelaySeconds", delay, "seconds, 0 to 3600");
        }
        return source;

        void Tell(string key, string value, string expected) =>
            problems.Add(new SourceProblem($"{settings.Path}:{key}", 1, $"'{value}' is not {expected}"));
    }

    private static List<string> AllowPrivateHosts(IConfigurationSection settings, List<SourceProblem> problems)
    {
        var pairs = new List<string>();
        foreach (var setting in settings.GetChildren())
        {
            var pair = setting.Value?.Trim() ?? "";
            if (IsPair(pair)) pairs.Add(pair);
            else problems.Add(new SourceProblem(setting.Path, 1, $"'{pair}' is not an exact host:port pair such as 127.0.0.1:8090"));
        }
        return pairs;
    }

    // "http://10.0.0.1:80/", "10.0.0.0/8" or a host alone would be read as more than the operator wrote.
    private static bool IsPair(string pair) =>
        Uri.TryCreate($"http://{pair}/", UriKind.Absolute, out var uri)
        && pair.EndsWith($":{uri.Port}", StringComparison.Ordinal) && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0;

    private static Uri? BaseUrl(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;

    // A private host is the operator's own, and usually a saved board: nobody there needs a pause.
    private static TimeSpan UsualDelay(SourceDefinition source, Uri baseUrl) =>
        PageTransport.AllowsPrivate(source, baseUrl) ? TimeSpan.Zero : source.Delay;
}
