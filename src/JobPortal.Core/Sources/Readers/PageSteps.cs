using System.Globalization;
using System.Text.RegularExpressions;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Addresses of numbered list pages, and whether there are more.</summary>
internal static partial class PageSteps
{
    /// <param name="address">Filled already: a path, a query, or "&amp;name=value" to set in the query of the page.</param>
    public static Uri? Address(SourceDefinition source, Uri page, string address) => address switch
    {
        ['/', not '/', ..] or "/" => SourceAddress.Of(source, address),
        ['&', ..] => WithParameters(page, address[1..]),
        _ => SourceAddress.Resolve(source, page, address),
    };

    /// <summary>Whether another page can be expected after one with this many offers, by what the source says of its lists.</summary>
    /// <param name="last">Number of the last page, as the page gives it.</param>
    /// <param name="total">Number of all offers, as the page gives it.</param>
    public static bool HasMore(PagingSteps steps, ListTrail next, int offers, string? last, string? total)
    {
        if (steps.Size is { } size && offers < size) return false;
        if (Number(last) is { } end && steps.First + (long)next.Step * steps.Step > end) return false;
        return Number(total) is not { } all || next.Offers < all;
    }

    /// <summary>The note on a list that goes on after as many pages as it may have; null while it may go on.</summary>
    public static string? TooMany(PagingSteps steps, ListTrail next) =>
        next.Step >= steps.Most ? string.Create(CultureInfo.InvariantCulture, $"The list goes on after {steps.Most} pages, which is all that 'paging.most' allows.") : null;

    // "1 234 offres" is 1234; "page 3 of 17" is 17, the last number.
    private static long? Number(string? text)
    {
        if (text is null || Numbers.Matches(text) is not { Count: > 0 } found) return null;
        var digits = string.Concat(found[^1].Value.Where(char.IsAsciiDigit));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    private static Uri WithParameters(Uri page, string parameters)
    {
        var names = parameters.Split('&').Select(p => p.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        var kept = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !names.Contains(p.Split('=')[0]));
        return new UriBuilder(page) { Query = string.Join('&', kept.Append(parameters)), Fragment = "" }.Uri;
    }

    // "17", "1 234", "1,234"
    [GeneratedRegex(@"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)|\d{1,12}")]
    private static partial Regex Numbers { get; }
}
