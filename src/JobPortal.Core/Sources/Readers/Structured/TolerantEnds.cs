namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>
/// Tells the quote that ends a string from one that was forgotten to be escaped: an end is followed by what may follow a value.
/// <c>"the "best", "brightest" people", "url": …</c> has two ends only.
/// </summary>
internal sealed class TolerantEnds(string text)
{
    /// <summary>The longest property of the vocabulary has 28 characters; an address before it has 20.</summary>
    private const int LongestKey = 60;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "@context", "@type", "@id", "title", "name", "description", "datePosted", "validThrough", "employmentType", "hiringOrganization", "jobLocation",
        "baseSalary", "identifier", "url", "sameAs", "logo", "address", "streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry",
        "currency", "value", "minValue", "maxValue", "unitText", "industry", "skills", "qualifications", "responsibilities", "educationRequirements",
        "experienceRequirements", "workHours", "jobBenefits", "directApply", "jobLocationType", "applicantLocationRequirements", "jobStartDate",
        "jobDuration", "salaryCurrency", "occupationalCategory", "totalJobOpenings", "applicationContact", "inLanguage", "image",
    };

    /// <summary>Whether a key without quotes was seen: then one may follow a value.</summary>
    public bool BareKeys { get; set; }

    /// <param name="at">Offset after a quote.</param>
    public bool EndsBefore(int at, bool inArray)
    {
        var next = AfterSpace(text, at);
        if (next >= text.Length) return true;
        return text[next] switch
        {
            '}' or ']' => IsClosed(next + 1),
            ',' => IsFollowed(next + 1, inArray),
            '"' or '\'' or '“' or '”' => inArray ? next > at && text.AsSpan(at, next - at).Contains('\n') : IsKey(next),
            '/' => next + 1 < text.Length && text[next + 1] is '/' or '*',
            ';' => AfterSpace(text, next + 1) >= text.Length,
            _ => !inArray && text.AsSpan(at, next - at).Contains('\n') && IsBareKey(next),
        };
    }

    /// <summary>Whether the line after a line feed begins with a property of the vocabulary.</summary>
    public bool IsKnownProperty(int lineFeed)
    {
        var at = AfterSpace(text, lineFeed);
        return at < text.Length && IsQuote(text[at]) && KeyEnd(text, at) is > 0 and var end && Known.Contains(text[(at + 1)..(end - 1)]) && IsColon(AfterSpace(text, end));
    }

    /// <summary>Offset after the closing quote of a key that a colon follows or that stands alone; -1 when no key opens here.</summary>
    public static int KeyEnd(string text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && at - quote <= LongestKey && (IsNamePart(text[at]) || text[at] is ':' or '/' or '.' or '#' or ' ')) at++;
        return at < text.Length && at > quote + 1 && IsQuote(text[at]) ? at + 1 : -1;
    }

    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '$' or '-';

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '″';

    // "…"} and "…"]: an end, unless prose goes on behind the bracket.
    private bool IsClosed(int at)
    {
        var next = AfterSpace(text, at);
        return next >= text.Length || text[next] is ',' or '}' or ']' or ';' or '{' or '[' or '<' or '/' or '"' or '\'' or '“';
    }

    private bool IsFollowed(int at, bool inArray)
    {
        var next = AfterSpace(text, at);
        if (next >= text.Length) return true;
        var c = text[next];
        if (c is '}' or ']' or ',' || (c == '/' && next + 1 < text.Length && text[next + 1] is '/' or '*')) return true;
        return inArray
            ? c is '"' or '\'' or '“' or '{' or '[' or '-' or 't' or 'f' or 'n' || char.IsAsciiDigit(c)
            : IsKey(next) || IsBareKey(next);
    }

    // Also a key that the end of the text cuts.
    private bool IsKey(int at)
    {
        if (!IsQuote(text[at])) return false;
        var end = KeyEnd(text, at);
        if (end < 0) return text.Length - at <= LongestKey && !text.AsSpan(at + 1).ContainsAny('"', ',', '}');
        var colon = AfterSpace(text, end);
        return colon >= text.Length || IsColon(colon);
    }

    private bool IsBareKey(int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestKey && IsNamePart(text[end])) end++;
        return end > at && IsColon(AfterSpace(text, end)) && (BareKeys || Known.Contains(text[at..end]));
    }

    private bool IsColon(int at) => at < text.Length && text[at] is ':' or '=';

    public static int AfterSpace(string text, int at)
    {
        while (at < text.Length)
        {
            // "<br />", which an editor put in, ends no value.
            var next = TolerantBlank.IsBlank(text[at]) ? at + 1 : text[at] == '<' ? TolerantBlank.AfterGuard(text, at) : at;
            if (next == at) break;
            at = next;
        }

        return at;
    }
}
