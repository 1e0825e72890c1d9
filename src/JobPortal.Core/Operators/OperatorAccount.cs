namespace JobPortal.Core.Operators;

/// <summary>Somebody who may enter /admin. There is no password: whoever reads the mail of the address is the operator.</summary>
public sealed class OperatorAccount
{
    public int Id { get; set; }

    /// <summary>As EmailAddress writes it. Unique.</summary>
    public required string Email { get; set; }
    public DateTimeOffset AddedAt { get; set; }
}

/// <summary>A link to sign in with that was mailed: it opens the door once.</summary>
public sealed class SignInLink
{
    /// <summary>In the signed link.</summary>
    public int Id { get; set; }
    public int OperatorId { get; set; }
    public OperatorAccount? Operator { get; set; }
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Null until somebody signed in with it.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
