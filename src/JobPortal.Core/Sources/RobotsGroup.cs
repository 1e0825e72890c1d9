namespace JobPortal.Core.Sources;

/// <summary>Rules for the agents that are named above them.</summary>
internal sealed class RobotsGroup
{
    public const string AnyAgent = "*";
    private readonly HashSet<string> _agents = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RobotsRule> _rules = [];

    public IReadOnlyList<RobotsRule> Rules => _rules;

    /// <summary>An empty rule stood here: it matches nothing, but it ends the list of agents like any rule.</summary>
    public bool Closed { get; private set; }

    public TimeSpan? CrawlDelay { get; private set; }

    public bool Names(string token) => _agents.Contains(token);

    public void AddAgent(string value)
    {
        var token = ProductToken(value);
        if (token.Length > 0) _agents.Add(token);
    }

    public void AddRule(bool allow, string pattern)
    {
        Closed = true;
        // "Disallow:" disallows nothing.
        if (pattern.Length > 0) _rules.Add(new RobotsRule(allow, new RobotsPath(pattern)));
    }

    public void AskDelay(TimeSpan? delay)
    {
        if (CrawlDelay is null || delay > CrawlDelay) CrawlDelay = delay;
    }

    /// <summary>
    /// "JobPortal" of "JobPortal", "JobPortal/1.0 (+https://…)" and "Mozilla/5.0 (compatible; JobPortal/1.0; …)"; "*" of "*".
    /// Digits are kept although the RFC's tokens have none: "bot1" must not follow the rules of "bot2".
    /// </summary>
    public static string ProductToken(string userAgent)
    {
        const string compatible = "compatible;";
        var text = userAgent.AsSpan().Trim();
        if (text is "*" || text.StartsWith("* ", StringComparison.Ordinal)) return AnyAgent;
        var named = text.IndexOf(compatible, StringComparison.OrdinalIgnoreCase);
        if (named >= 0) text = text[(named + compatible.Length)..].TrimStart();
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_')) end++;
        return text[..end].ToString();
    }
}

/// <summary>One Allow or Disallow line.</summary>
internal sealed record RobotsRule(bool Allow, RobotsPath Pattern)
{
    // The most octets win; between equals Allow does (RFC 9309 §2.2.2).
    public bool IsStrongerThan(RobotsRule other) =>
        Pattern.Octets > other.Pattern.Octets || (Pattern.Octets == other.Pattern.Octets && Allow && !other.Allow);
}
