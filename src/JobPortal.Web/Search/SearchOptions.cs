using System.ComponentModel.DataAnnotations;

namespace JobPortal.Web.Search;

/// <summary>Section "Search" of the configuration.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>"on" holds all offers in the process, about 1.3 KB each; "off" asks PostgreSQL for words: slower, and smaller.</summary>
    [RegularExpression("on|off", ErrorMessage = "Search:Index is 'on' or 'off'.")]
    public string Index { get; set; } = "on";

    /// <summary>Minutes between two snapshots of an index that changes; also one when the site stops.</summary>
    [Range(1, 1_440)]
    public int SnapshotMinutes { get; set; } = 10;
}
