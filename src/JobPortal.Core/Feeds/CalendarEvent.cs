namespace JobPortal.Core.Feeds;

/// <summary>A deadline as a calendar shows it: an event of a whole day.</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for ever, whatever changes.</summary>
    public required string Uid { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Grows with every change; 0 at first.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it was made known first.</summary>
    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Modified { get; init; }
    public required string Summary { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Empty when it is not known.</summary>
    public string Location { get; init; } = "";

    /// <summary>Whole address of the offer's page.</summary>
    public required string Url { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The offer was withdrawn: calendars strike it out.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>A calendar of deadlines.</summary>
public sealed record DeadlineCalendar
{
    public required string Name { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Whole address that this was read from, to be asked again.</summary>
    public required string Source { get; init; }

    /// <summary>Whole address of the page that shows the same.</summary>
    public required string Url { get; init; }

    /// <summary>ISO 639-1 of names and descriptions.</summary>
    public required string Language { get; init; }

    public IReadOnlyList<CalendarEvent> Events { get; init; } = [];

    /// <summary>Days before a deadline on which calendars shall call, at 9 in the morning; none unless they were asked for.</summary>
    public IReadOnlyList<int> Alarms { get; init; } = [];
}
