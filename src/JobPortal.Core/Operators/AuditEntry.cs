namespace JobPortal.Core.Operators;

/// <summary>One thing that an operator did. Rows are only ever added.</summary>
public sealed class AuditEntry
{
    /// <summary>Longest <see cref="Detail"/> that is kept, in characters.</summary>
    public const int MaxDetail = 2_000;

    public long Id { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>The operator's address, or "command line".</summary>
    public required string Who { get; set; }

    /// <summary>The page and what was asked of it: "/admin/sources/cnrs harvest".</summary>
    public required string What { get; set; }

    /// <summary>The fields of the form; null when it had none.</summary>
    public string? Detail { get; set; }
}
