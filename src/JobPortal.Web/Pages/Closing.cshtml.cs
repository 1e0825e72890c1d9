using System.Globalization;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Pages.Charts;
using JobPortal.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobPortal.Web.Pages;

/// <summary>What closes in the next 60 days, under <c>/closing?kind=phd</c>; with <c>day=2027-01-05</c> all that close on that day.</summary>
public sealed class ClosingModel(ClosingTimeline timeline, TimeProvider time) : PageModel
{
    public DateOnly Today { get; private set; }

    /// <summary>Only these; null for all.</summary>
    public PositionKind? Kind { get; private set; }

    /// <summary>The one day that was asked for; null for the timeline.</summary>
    public DateOnly? Only { get; private set; }

    /// <summary>Days that have offers.</summary>
    public IReadOnlyList<ClosingDay> Days { get; private set; } = [];

    /// <summary>One bar for each of the 60 days, empty ones too.</summary>
    public BarChart Chart(string title)
    {
        var totals = Days.ToDictionary(d => d.Day, d => d.Total);
        return new BarChart("days", title, [.. Enumerable.Range(0, ClosingTimeline.Days).Select(n => Today.AddDays(n)).Select(day =>
            new ChartBar(Anchor(day), totals.GetValueOrDefault(day), totals.ContainsKey(day) ? "#" + Anchor(day) : null))]);
    }

    public static string Anchor(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Path(PositionKind? kind) => kind is { } only ? "/closing?kind=" + SearchSpelling.Of(only) : "/closing";

    public static string Path(DateOnly day, PositionKind? kind) => "/closing?day=" + Anchor(day) + (kind is { } only ? "&kind=" + SearchSpelling.Of(only) : "");

    public DeadlineView Deadline(ClosingDay day) => new(day.Day, Withdrawn: false, Today);

    public async Task OnGetAsync(string? kind, string? day, CancellationToken cancellationToken)
    {
        Today = PortalDay.Of(time.GetUtcNow());
        Kind = StatisticsModel.KindOf(kind);
        Only = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var one) && one >= Today && one < Today.AddYears(5) ? one : null;
        Days = Only is { } only
            ? await timeline.OnAsync(only, Kind, cancellationToken) is { } found ? [found] : []
            : await timeline.NextAsync(Kind, Today, cancellationToken);
    }
}
