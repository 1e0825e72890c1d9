namespace JobPortal.Core.Search;

/// <summary>Why a part of a query string was not used as written.</summary>
public enum CriteriaProblem
{
    /// <summary>No such parameter.</summary>
    UnknownParameter,

    /// <summary>No such value for this parameter.</summary>
    UnknownValue,

    /// <summary>A number outside of its range, or not a number.</summary>
    OutOfRange,

    /// <summary>Cut, or ignored as a whole.</summary>
    TooLong,

    /// <summary>More values than a filter takes; the first ones count.</summary>
    TooMany,

    /// <summary>A parameter with one value came several times; the first counts.</summary>
    Repeated,

    /// <summary>The least number of months is above the greatest: they were exchanged.</summary>
    Exchanged,
}

/// <summary>One thing that was ignored, to be said on the page.</summary>
/// <param name="Parameter">As written, at most 40 characters.</param>
/// <param name="Value">As written, at most 40 characters, without control characters.</param>
public sealed record CriteriaNote(CriteriaProblem Problem, string Parameter, string Value);

/// <summary>What a query string meant, and what in it meant nothing.</summary>
public sealed record ParsedCriteria(SearchCriteria Criteria, IReadOnlyList<CriteriaNote> Notes);
