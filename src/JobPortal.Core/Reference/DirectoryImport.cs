namespace JobPortal.Core.Reference;

/// <summary>
/// A file of the national directory of labs that an operator imported. Its entries count until it is undone; of two imports that hold a lab,
/// the newer one's entry counts.
/// </summary>
public sealed class DirectoryImport
{
    public int Id { get; set; }
    public required string FileName { get; set; }

    /// <summary>The operator's address, or "command line".</summary>
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
    public string? UndoneBy { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
    public List<DirectoryEntry> Entries { get; } = [];
}

/// <summary>One lab of an imported directory.</summary>
public sealed class DirectoryEntry
{
    public int Id { get; set; }
    public int ImportId { get; set; }

    /// <summary>The national number of the structure, such as "199812345X", upper case.</summary>
    public required string Number { get; set; }
    public required string Name { get; set; }
    public string? Acronym { get; set; }

    /// <summary>Unit codes as written: "UMR 5506", "EA 3634".</summary>
    public string[] Codes { get; set; } = [];

    /// <summary>The bodies above it, as written.</summary>
    public string[] Parents { get; set; } = [];
    public string? City { get; set; }
    public string? PostalCode { get; set; }

    /// <summary>The day on which it was closed; null while it is open or the file does not say.</summary>
    public DateOnly? ClosedOn { get; set; }
}
