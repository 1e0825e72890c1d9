using JobPortal.Core.Offers;
using JobPortal.Web.Search;

namespace JobPortal.Web.Pages;

/// <summary>A hit and the day it is seen on.</summary>
public sealed record HitView(OfferHit Hit, DateOnly Today)
{
    /// <summary>The day it was found first, or one of the six days after.</summary>
    public bool IsNew => Hit.Open && PortalDay.Of(Hit.FirstSeen).AddDays(7) > Today;

    public DeadlineView Deadline => new(Hit.ClosesOn, Hit.Withdrawn, Today);

    /// <summary>A searched word is marked in what the row shows.</summary>
    public bool ShowsWhy => Hit.TitleParts.Any(p => p.Hit) || Hit.Snippet.Any(p => p.Hit);
}

/// <summary>How soon an offer closes, for the eye.</summary>
public enum Urgency
{
    /// <summary>Today or within two days.</summary>
    Now,

    /// <summary>Within two weeks.</summary>
    Soon,
    Later,
    None,
    Over,
}

/// <summary>A deadline as lists and offer pages show it.</summary>
public sealed record DeadlineView(DateOnly? Day, bool Withdrawn, DateOnly Today)
{
    public Urgency Urgency =>
        Withdrawn ? Urgency.Over
        : Day is not { } day ? Urgency.None
        : (day.DayNumber - Today.DayNumber) switch
        {
            < 0 => Urgency.Over,
            <= 2 => Urgency.Now,
            <= 14 => Urgency.Soon,
            _ => Urgency.Later,
        };

    /// <summary>Which word stands above the day, for those who see no colour.</summary>
    public string Label => Urgency switch
    {
        Urgency.Now => Day == Today ? "last" : "soon",
        Urgency.Soon or Urgency.Later => "closes",
        Urgency.None => "none",
        Urgency.Over => Withdrawn ? "withdrawn" : "closed",
    };

    /// <summary>For class names.</summary>
    public string UrgencyName => Urgency.ToString().ToLowerInvariant();
}
