using System.Globalization;
using JobPortal.Core.Reference;

namespace JobPortal.Core.Search;

/// <summary>Reads one query string; see <see cref="SearchCriteriaCodec"/>.</summary>
internal sealed class CriteriaReader
{
    private const int NoteLength = 40;
    private static readonly string[] TrackingPrefixes = ["utm_", "fbclid", "gclid", "mtm_", "__RequestVerificationToken", "handler"];

    private readonly List<CriteriaNote> _notes = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private SearchCriteria _criteria = new();

    public ParsedCriteria Read(string query)
    {
        if (query.Length > SearchCriteriaCodec.MaxQueryLength)
        {
            Note(CriteriaProblem.TooLong, "?", query);
            query = query[..SearchCriteriaCodec.MaxQueryLength];
        }
        foreach (var pair in QueryPairs.Split(query)) Take(pair);
        OrderMonths();
        return new ParsedCriteria(Sorted(_criteria), [.. _notes.Distinct()]);
    }

    private void Take(QueryPairs.Pair pair)
    {
        // An empty field of a form means nothing, and is no mistake.
        if (pair.Parts.All(string.IsNullOrWhiteSpace)) return;
        switch (pair.Name.ToLowerInvariant())
        {
            case "q": Once(pair, TakeText); break;
            case "lab": _criteria = _criteria with { Labs = List(pair, _criteria.Labs, pair.Parts, Lab) }; break;
            case "kind": _criteria = _criteria with { Kinds = List(pair, _criteria.Kinds, Split(pair), SearchSpelling.Kind) }; break;
            case "duration": _criteria = _criteria with { Durations = List(pair, _criteria.Durations, Split(pair), SearchSpelling.Duration) }; break;
            case "minmonths": Once(pair, v => _criteria = _criteria with { MinMonths = Number(pair, v, 120) }); break;
            case "maxmonths": Once(pair, v => _criteria = _criteria with { MaxMonths = Number(pair, v, 120) }); break;
            case "closes": Once(pair, v => _criteria = _criteria with { Closes = Value(pair, v, SearchSpelling.Closes) }); break;
            case "region": _criteria = _criteria with { Regions = List(pair, _criteria.Regions, pair.Parts, Area) }; break;
            case "source": _criteria = _criteria with { Sources = List(pair, _criteria.Sources, Split(pair), Lower) }; break;
            case "language": _criteria = _criteria with { Languages = List(pair, _criteria.Languages, Split(pair), Language) }; break;
            case "link": _criteria = _criteria with { Links = List(pair, _criteria.Links, pair.Parts, Name) }; break;
            case "status": Once(pair, v => _criteria = _criteria with { Status = Value(pair, v, SearchSpelling.Status) ?? OfferStatus.Open }); break;
            case "sort": Once(pair, v => _criteria = _criteria with { Sort = Value(pair, v, SearchSpelling.Sort) }); break;
            case "page": Once(pair, v => _criteria = _criteria with { Page = Number(pair, v, SearchCriteriaCodec.MaxPage) ?? 1 }); break;
            default: NoteUnknown(pair); break;
        }
    }

    private void Once(QueryPairs.Pair pair, Action<string> take)
    {
        if (_seen.Add(pair.Name)) take(pair.Value.Trim());
        else Note(CriteriaProblem.Repeated, pair.Name, pair.Value);
    }

    private void TakeText(string text)
    {
        if (text.Length > SearchCriteria.MaxTextLength)
        {
            Note(CriteriaProblem.TooLong, "q", text);
            text = text[..SearchCriteria.MaxTextLength].TrimEnd();
            if (char.IsHighSurrogate(text[^1])) text = text[..^1];
        }
        _criteria = _criteria with { Text = text.Length == 0 ? null : text };
    }

    private List<T> List<T>(QueryPairs.Pair pair, IReadOnlyList<T> already, IEnumerable<string> parts, Func<string, T?> read) where T : struct, Enum
    {
        List<T> values = [.. already];
        foreach (var part in parts.Where(p => p.Length > 0))
            if (Value(pair, part, read) is { } value && !values.Contains(value)) values.Add(value);
        return values;
    }

    private List<string> List(QueryPairs.Pair pair, IReadOnlyList<string> already, IEnumerable<string> parts, Func<string, string?> read)
    {
        List<string> values = [.. already];
        foreach (var part in parts.Where(p => !string.IsNullOrWhiteSpace(p)))
            if (part.Length > SearchCriteriaCodec.MaxValueLength) Note(CriteriaProblem.TooLong, pair.Name, part);
            else if (read(part.Trim()) is not { Length: > 0 } value) Note(CriteriaProblem.UnknownValue, pair.Name, part);
            else if (values.Contains(value, StringComparer.Ordinal)) continue;
            else if (values.Count == SearchCriteriaCodec.MaxValues) Note(CriteriaProblem.TooMany, pair.Name, part);
            else values.Add(value);
        return values;
    }

    private T? Value<T>(QueryPairs.Pair pair, string text, Func<string, T?> read) where T : struct, Enum
    {
        var value = read(text.Trim());
        if (value is null) Note(CriteriaProblem.UnknownValue, pair.Name, text);
        return value;
    }

    private int? Number(QueryPairs.Pair pair, string text, int max)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= max) return n;
        Note(CriteriaProblem.OutOfRange, pair.Name, text);
        return null;
    }

    private void OrderMonths()
    {
        if (_criteria is not { MinMonths: { } min, MaxMonths: { } max } || min <= max) return;
        Note(CriteriaProblem.Exchanged, "minMonths", $"{min} > {max}");
        _criteria = _criteria with { MinMonths = max, MaxMonths = min };
    }

    private static SearchCriteria Sorted(SearchCriteria c) => c with
    {
        Labs = [.. c.Labs.Order(StringComparer.Ordinal)],
        Kinds = [.. c.Kinds.Order()],
        Durations = [.. c.Durations.Order()],
        Regions = [.. c.Regions.Order(StringComparer.Ordinal)],
        Sources = [.. c.Sources.Order(StringComparer.Ordinal)],
        Languages = [.. c.Languages.Order(StringComparer.Ordinal)],
        Links = [.. c.Links.Order(StringComparer.Ordinal)],
        Sort = c.Sort == SortOrder.Closing ? null : c.Sort,
    };

    // Commas that a client has escaped ("phd%2Cpostdoc") separate too: no such value holds one.
    private static IEnumerable<string> Split(QueryPairs.Pair pair) => pair.Value.Split(',').Select(p => p.Trim());

    // People may write a lab's name into the address or the form: its slug finds it.
    private static string? Lab(string text) => TextFolding.Slug(text);

    private static string? Name(string text) => text;

    private static string? Area(string text) => FrenchDepartments.Find(text)?.Code ?? text;

    private static string? Lower(string text) => text.ToLowerInvariant();

    private static string? Language(string text) =>
        text.Length == 2 && text.All(char.IsAsciiLetter) ? text.ToLowerInvariant() : null;

    private void NoteUnknown(QueryPairs.Pair pair)
    {
        if (!TrackingPrefixes.Any(p => pair.Name.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            Note(CriteriaProblem.UnknownParameter, pair.Name, pair.Value);
    }

    private void Note(CriteriaProblem problem, string parameter, string value)
    {
        // A hundred notes help nobody; the first ones say what is wrong.
        if (_notes.Count < 8) _notes.Add(new CriteriaNote(problem, Cut(parameter), Cut(value)));
    }

    private static string Cut(string text) => text.Length <= NoteLength ? text : text[..NoteLength] + "…";
}
