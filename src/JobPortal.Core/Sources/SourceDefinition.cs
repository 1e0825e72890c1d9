namespace JobPortal.Core.Sources;

/// <summary>A board, feed or archive, as its YAML file describes it.</summary>
public sealed record SourceDefinition
{
    /// <summary>File name without extension: lower-case letters, digits and '-'.</summary>
    public required string Name { get; init; }

    /// <summary>For people: "MaDICS – offres".</summary>
    public required string Title { get; init; }

    /// <summary>The site's own address. Links to it are fetched from <see cref="BaseUrl"/>.</summary>
    public required Uri Home { get; init; }

    /// <summary>Where pages are fetched: <see cref="Home"/> unless the operator's configuration says otherwise.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Which reader: "labelledText" or "jobPosting".</summary>
    public required string Reader { get; init; }

    /// <summary>When to harvest: 5-field Unix cron, in UTC.</summary>
    public string Cron { get; init; } = "17 5 * * *";

    /// <summary>Whether the schedule harvests it. A source named on the command line is harvested anyway.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Least time between two requests to one host; robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most pages in one harvest: a stop for endless paging.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>IANA zone of the source's dates.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>Folder of saved pages, beside the YAML file, that is read instead of the network; null for the network.</summary>
    public string? Archive { get; init; }

    /// <summary>Exact host:port pairs that may be private addresses. Only ever set from the operator's configuration.</summary>
    public IReadOnlyList<string> AllowPrivateHosts { get; init; } = [];
}
