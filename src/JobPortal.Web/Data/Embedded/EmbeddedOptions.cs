namespace JobPortal.Web.Data.Embedded;

/// <summary>How the private cluster is made and started.</summary>
internal sealed record EmbeddedOptions
{
    /// <summary>Absolute. The cluster is in its subfolder <c>pg</c>.</summary>
    public required string DataFolder { get; init; }
    public string Database { get; init; } = "jobportal";

    /// <summary>Use only the binaries of this folder (setting <c>JobPortal:PostgresBin</c>); null looks for them.</summary>
    public string? BinFolder { get; init; }

    /// <summary>When another process of the portal has the folder, connect to its server instead of refusing. For commands.</summary>
    public bool MayJoin { get; init; }

    /// <summary>For tests: fsync off, and the data folder is deleted with the server.</summary>
    public bool Temporary { get; init; }

    /// <summary>False makes root use another user at once; for the test of that way.</summary>
    public bool UserNamespaces { get; init; } = true;

    /// <summary>For the whole start, recovery after a crash included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
