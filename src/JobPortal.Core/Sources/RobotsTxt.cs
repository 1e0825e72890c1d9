using System.Globalization;
using System.Text;

namespace JobPortal.Core.Sources;

/// <summary>
/// What a site asks of robots: RFC 9309, and the unofficial Crawl-delay that boards do use. A file that cannot be understood allows all.
/// </summary>
public sealed class RobotsTxt
{
    /// <summary>RFC 9309 §2.5: at least this many octets are read; the rest, and a line cut by the limit, are ignored.</summary>
    public const int MaxOctets = 500 * 1024;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private readonly List<RobotsGroup> _groups = [];
    private readonly List<string> _sitemaps = [];

    private RobotsTxt()
    {
    }

    /// <summary>No rule at all: what a missing file means (RFC 9309 §2.3.1.3).</summary>
    public static RobotsTxt AllowAll { get; } = new();

    /// <summary>Nothing may be fetched: what an unreachable file means (RFC 9309 §2.3.1.4).</summary>
    public static RobotsTxt DisallowAll { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>Addresses of the Sitemap lines, as written, in order. They belong to no group.</summary>
    public IReadOnlyList<string> Sitemaps => _sitemaps;

    /// <summary>Reads a file. Never throws: lines that are not understood are skipped, as the RFC asks.</summary>
    public static RobotsTxt Parse(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var robots = new RobotsTxt();
        RobotsGroup? group = null;
        foreach (var line in Lines(body))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            group = robots.Take(line[..colon].Trim(), line[(colon + 1)..].Trim(), group);
        }
        return robots;
    }

    /// <summary>Whether an agent may fetch an address.</summary>
    /// <param name="userAgent">A product token ("JobPortal") or a whole User-Agent header ("JobPortal/1.0 (+https://…)").</param>
    /// <param name="pathAndQuery">Path and query, percent-encoded or not; empty is "/".</param>
    public bool Allows(string userAgent, string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        var path = RobotsPath.Normalize(pathAndQuery);
        // RFC 9309 §2.2.2: the file itself is always allowed.
        if (path == "/robots.txt") return true;
        RobotsRule? best = null;
        foreach (var rule in GroupsOf(userAgent).SelectMany(g => g.Rules))
        {
            if (best is not null && !rule.IsStrongerThan(best)) continue;
            if (rule.Pattern.Matches(path)) best = rule;
        }
        return best?.Allow ?? true;
    }

    /// <summary>Least time between two requests that the site asks of an agent, at most a day; null when it asks none. The longest when it asks several.</summary>
    public TimeSpan? CrawlDelay(string userAgent) => GroupsOf(userAgent).Max(g => g.CrawlDelay);

    // All groups that name the agent count as one; only when none does, those of '*' (RFC 9309 §2.2.1).
    private List<RobotsGroup> GroupsOf(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        var token = RobotsGroup.ProductToken(userAgent);
        var named = _groups.FindAll(g => token.Length > 0 && g.Names(token));
        return named.Count > 0 ? named : _groups.FindAll(g => g.Names(RobotsGroup.AnyAgent));
    }

    private RobotsGroup? Take(string key, string value, RobotsGroup? group)
    {
        if (Is(key, "user-agent"))
        {
            // Only a rule ends the list of agents: a Sitemap, a Crawl-delay or an unknown line between two agents does not (§2.2.4).
            if (group is null || group.Rules.Count > 0 || group.Closed) _groups.Add(group = new RobotsGroup());
            group.AddAgent(value);
        }
        else if (Is(key, "allow")) group?.AddRule(allow: true, value);
        else if (Is(key, "disallow")) group?.AddRule(allow: false, value);
        else if (Is(key, "crawl-delay")) group?.AskDelay(Delay(value));
        else if (Is(key, "sitemap") && value.Length > 0) _sitemaps.Add(value);
        return group;
    }

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    // "10", "1.5"; not "ten", "-1", "NaN"
    private static TimeSpan? Delay(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds))
            : null;

    private static IEnumerable<string> Lines(string body)
    {
        foreach (var line in Limited(body).TrimStart('\uFEFF').Split('\r', '\n'))
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            yield return hash < 0 ? line : line[..hash];
        }
    }

    private static string Limited(string body)
    {
        if (body.Length <= MaxOctets / 3 || Encoding.UTF8.GetByteCount(body) <= MaxOctets) return body;
        var octets = 0;
        var end = 0;
        foreach (var rune in body.EnumerateRunes())
        {
            if ((octets += rune.Utf8SequenceLength) > MaxOctets) break;
            end += rune.Utf16SequenceLength;
        }
        // A rule that the limit cuts would say something else: "Disallow: /private" must not become "Disallow: /".
        return body[end] is '\r' or '\n' ? body[..end] : body[..(body.AsSpan(0, end).LastIndexOfAny('\r', '\n') + 1)];
    }
}
