using JobPortal.Core.Search;

namespace JobPortal.Web.Feeds;

/// <summary>What the API says when it cannot answer (RFC 9457). In English: programs and their writers read it.</summary>
internal static class ApiProblems
{
    /// <summary>Whole parameters were not understood; each is named with the reason.</summary>
    public static IResult BadParameters(IEnumerable<CriteriaNote> notes) => Results.Problem(
        title: "A parameter was not understood", statusCode: StatusCodes.Status400BadRequest,
        detail: "Nothing was searched, because the answer would be to another question. /openapi/v1.json lists the parameters.",
        extensions: new Dictionary<string, object?> { ["errors"] = notes.Select(n => new { parameter = n.Parameter, value = n.Value, reason = Reason(n.Problem) }).ToArray() });

    public static IResult NotFound(string what) => Results.Problem(title: "Not found", statusCode: StatusCodes.Status404NotFound, detail: what);

    public static IResult Gone() => Results.Problem(
        title: "Gone", statusCode: StatusCodes.Status410Gone, detail: "The offer was withdrawn more than 90 days ago.");

    public static IResult TooMany(int limit, int wait) => Results.Problem(
        title: "Too many requests", statusCode: StatusCodes.Status429TooManyRequests,
        detail: FormattableString.Invariant($"An address may ask {limit} times a minute. Ask again in {wait} s, or send If-None-Match and follow 'next' links with more offers a page."));

    private static string Reason(CriteriaProblem problem) => problem switch
    {
        CriteriaProblem.UnknownParameter => "There is no such parameter.",
        CriteriaProblem.UnknownValue => "The parameter has no such value.",
        CriteriaProblem.OutOfRange => "It is not a number, or outside of the range.",
        CriteriaProblem.TooLong => "It is too long.",
        CriteriaProblem.TooMany => "The parameter takes fewer values.",
        CriteriaProblem.Repeated => "The parameter takes one value and came several times.",
        CriteriaProblem.Exchanged => "The least is above the greatest.",
    };
}
