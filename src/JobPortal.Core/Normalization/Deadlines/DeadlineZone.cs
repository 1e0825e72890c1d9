using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization.Deadlines;

/// <summary>The zone that a text names right after a deadline: "(AoE)", "23:59 CET", "heure de Paris".</summary>
internal static partial class DeadlineZone
{
    /// <summary>IANA name, or null.</summary>
    public static string? After(string text, int end) => Zone.Match(text[end..Math.Min(text.Length, end + 45)]) switch
    {
        { Success: false } => null,
        var m when m.Groups["earth"].Success => "Etc/GMT+12", // the last zone on earth; POSIX turns the sign around
        var m when m.Groups["paris"].Success => "Europe/Paris",
        var m when m.Groups["utc"].Success => "Etc/UTC",
        var m when m.Groups["london"].Success => "Europe/London",
        var m when m.Groups["newyork"].Success => "America/New_York",
        var m when m.Groups["losangeles"].Success => "America/Los_Angeles",
        _ => "Asia/Tokyo",
    };

    // capitals only: French "est" is a verb
    [GeneratedRegex(@"^[^.\n;]{0,25}?(?:(?<earth>\bA[oO]E\b|[Aa]nywhere on [Ee]arth)|(?<paris>\bCES?T\b|\b[Pp]aris time\b|heure de Paris|French time)|(?<utc>\b(?:UTC|GMT)\b)|(?<london>\bBST\b|\bUK time\b|London time)|(?<newyork>\bE[SD]T\b|Eastern [Tt]ime)|(?<losangeles>\bP[SD]T\b|Pacific [Tt]ime)|\bJST\b)")]
    private static partial Regex Zone { get; }
}
