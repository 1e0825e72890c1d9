using System.Globalization;
using System.Text.RegularExpressions;
using JobPortal.Core.Normalization.Html;
using JobPortal.Core.Offers;
using JobPortal.Core.Sources;

namespace JobPortal.Core.Normalization;

/// <summary>Reads what the name of an attached file says.</summary>
public static partial class AttachmentReader
{
    public static Attachment Read(RawAttachment raw) =>
        new(EmailMask.Apply(Folding.Collapse(raw.Name)), raw.Url, UploadedAt(raw.Name) ?? UploadedAt(FileName(raw.Url)), raw.Text?.Length);

    /// <summary>Local time at the source of a name that starts with yyyyMMddHHmm and '_' or '-'; null for an impossible time.</summary>
    public static DateTime? UploadedAt(string name) =>
        Stamp.Match(name) is { Success: true } stamp
        && DateTime.TryParseExact(stamp.Groups["time"].ValueSpan, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time.Year is >= 1990 and <= 2100
            ? time
            : null;

    private static string FileName(string url) => url[(url.LastIndexOf('/') + 1)..];

    // "202306130923_2023-04-PhD-Description.pdf"
    [GeneratedRegex(@"^\s*(?<time>[0-9]{12})[_-]")]
    private static partial Regex Stamp { get; }
}
