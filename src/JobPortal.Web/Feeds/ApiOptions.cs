using System.ComponentModel.DataAnnotations;

namespace JobPortal.Web.Feeds;

/// <summary>Section "Api" of the configuration.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests that one address may make of the API in a minute.</summary>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; set; } = 120;
}
