using System.Text.RegularExpressions;

namespace JobPortal.Core.Normalization;

/// <summary>E-mail addresses at one place of a text: several for "{jean.dupont, marie.curie}@lab.fr".</summary>
/// <param name="Addresses">Lower case.</param>
public sealed record ContactMention(int Start, int Length, IReadOnlyList<string> Addresses);

/// <summary>
/// Finds e-mail addresses, also written so that robots shall not read them: "name [at] lab.fr", "name AT lab DOT fr".
/// Addresses are personal data: they go to the contact list, and <see cref="HtmlCleaner"/> takes them out of every text.
/// </summary>
public static partial class ContactFinder
{
    /// <summary>All addresses of a text, distinct, in order.</summary>
    public static IReadOnlyList<string> Addresses(string? text) =>
        string.IsNullOrEmpty(text) ? [] : [.. Find(text).SelectMany(m => m.Addresses).Distinct()];

    public static IReadOnlyList<ContactMention> Find(string text)
    {
        if (!MayHoldOne.IsMatch(text))
            return [];
        var mentions = new List<ContactMention>();
        foreach (var form in (ReadOnlySpan<Regex>)[Group, Plain, Hidden, Spelled])
            foreach (Match match in form.Matches(text))
                if (!mentions.Exists(m => match.Index < m.Start + m.Length && m.Start < match.Index + match.Length) && Read(match) is { } mention)
                    mentions.Add(mention);

        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private static ContactMention? Read(Match match)
    {
        var domain = Dots.Replace(match.Groups["domain"].Value, ".").ToLowerInvariant();
        var names = match.Groups["name"].Captures
            .Select(name => Dots.Replace(name.Value, ".").Trim('.', '-', '_').ToLowerInvariant())
            .Where(name => name.Length > 0)
            .ToList();
        return names.Count == 0 || NotADomain.IsMatch(domain) ? null : new(match.Index, match.Length, [.. names.Select(name => $"{name}@{domain}")]);
    }

    private const string Name = @"(?<name>[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63})";
    private const string Domain = @"(?<domain>(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?(?:\.|\s\.(?=(?:fr|eu|com|org|net|edu|de|uk|it|es|ch|be)\b)))+[\p{L}]{2,24})(?![\p{L}\p{N}])";
    private const string DomainInWords = @"(?<domain>[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?:\.|\s*[\[({<]\s*(?:dot|point|\.)\s*[\])}>]\s*|\s+(?:dot|DOT|point|POINT)\s+)[\p{L}\p{N}-]{1,63}){0,4}(?:\.|\s*[\[({<]\s*(?:dot|point|\.)\s*[\])}>]\s*|\s+(?:dot|DOT|point|POINT)\s+)[\p{L}]{2,24})(?![\p{L}\p{N}])";
    private const string NameInWords = @"(?<name>[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:\s*[\[({]\s*(?:dot|point|\.)\s*[\])}]\s*[\p{L}\p{N}_-]{1,63}|\s+(?:DOT|dot|POINT|point)\s+[\p{L}\p{N}_-]{1,63}){0,3})";
    private const string NotInWord = @"(?<![\p{L}\p{N}._%+-])";

    // Cheap: most lines hold none of this.
    [GeneratedRegex(@"[@＠﹫]|\bat\b|_at_|arob|\bchez\b|[\[({<]\s*a\s*[\])}>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayHoldOne { get; }

    // "jean.dupont@lab.fr", "jean.dupont @ lab.fr", "jean.dupont@lab .fr"
    [GeneratedRegex(NotInWord + Name + @"\s{0,2}[@＠﹫]\s{0,2}" + Domain)]
    private static partial Regex Plain { get; }

    // "{jean.dupont, marie.curie}@lab.fr"
    [GeneratedRegex(@"\{\s*" + Name + @"(?:\s*[,;|/]\s*" + Name + @"){0,9}\s*\}\s*[@＠﹫]\s*" + Domain)]
    private static partial Regex Group { get; }

    // "jean.dupont [at] lab.fr", "jean.dupont(at)lab(dot)fr", "jean dot dupont {AT} lab dot fr", "jean.dupont_at_lab.fr"
    [GeneratedRegex(NotInWord + NameInWords + @"\s*(?:[\[({<]\s*(?:at|a|arobase|arob|chez|@)\s*[\])}>]|(?<=[\p{L}\p{N}])_(?:at|AT)_)\s*" + DomainInWords, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden { get; }

    // "jean.dupont AT univ DOT fr", "jean.dupont at lab.fr", "dupont AT lab.fr", "dupont at lab dot fr", "dupont arobase lab.fr";
    // not "look at lab.fr": a plain "at" needs a name with a dot, or a domain with a written "dot"
    [GeneratedRegex(NotInWord + @"(?:" + NameInWords + @"\s+(?:AT|AROBASE|arobase)\s+" + DomainInWords + @"|(?<name>[\p{L}\p{N}]+[._-][\p{L}\p{N}._-]{1,63})\s+at\s+" + DomainInWords + @"|(?<name>[\p{L}\p{N}]{2,64})\s+at\s+(?<domain>[\p{L}\p{N}-]{2,63}(?:(?:\s+(?:dot|DOT|point)\s+)[\p{L}\p{N}-]{2,63}){1,4}))")]
    private static partial Regex Spelled { get; }

    // " [dot] ", " DOT "
    [GeneratedRegex(@"\s*[\[({<]\s*(?:dot|point|\.)\s*[\])}>]\s*|\s+(?:dot|point)\s+|\s*\.\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dots { get; }

    // "logo@2x.png", "package@1.2.fr" is fine but a file is not a domain
    [GeneratedRegex(@"\.(?:png|jpe?g|gif|svg|webp|pdf|html?|php|aspx?|js|css|docx?|zip|py|txt)$|--|\.\.|-\.|\.-")]
    private static partial Regex NotADomain { get; }
}
