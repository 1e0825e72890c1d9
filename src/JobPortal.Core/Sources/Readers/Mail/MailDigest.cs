using System.Globalization;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Mail;

/// <summary>
/// Tells where the offers of a newsletter begin: at numbered headings, at headings of HTML, or below rules. Only where several
/// headings each name a position: one offer has numbered headings and rules of its own.
/// </summary>
internal static partial class MailDigest
{
    private const int LeastOffers = 2;

    /// <summary>Lines of an offer below its heading; a table of contents has none.</summary>
    private const int LeastLines = 2;

    private const int MostLines = 20_000;

    /// <summary>Index of each entry's first line, in order; empty for a mail that is one text.</summary>
    public static IReadOnlyList<int> Starts(PageText page, LabelVocabulary vocabulary)
    {
        var lines = page.Lines.Take(MostLines).Select(l => page.Slice(l.Start, l.End)).ToList();
        return new[] { Numbered(lines), Headings(page, lines), Ruled(lines) }.FirstOrDefault(IsDigest) ?? [];

        bool IsDigest(List<int> starts) =>
            starts.Count >= LeastOffers
            && starts.Count(s => Announcement.NamesPosition(Heading(lines[s]))) >= LeastOffers
            && starts.TrueForAll(s => !IsSection(Heading(lines[s]), vocabulary))
            && starts.Zip([.. starts.Skip(1), lines.Count]).Count(p => p.Second - p.First > LeastLines) >= LeastOffers;
    }

    /// <summary>"3) PhD position in Lyon" → "PhD position in Lyon".</summary>
    public static string Heading(string line) => Number.Match(line) is { Success: true } number ? line[number.Length..].Trim() : line.Trim();

    // The chain 1, 2, 3 … whose entries have most lines: the table of contents above has the same numbers.
    private static List<int> Numbered(List<string> lines)
    {
        var numbers = lines.Select((l, i) => (Line: i, Number: Number.Match(l) is { Success: true } m ? int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0)).Where(n => n.Number > 0).ToList();
        var chains = new List<List<int>>();
        for (var at = 0; at < numbers.Count && chains.Count < 50; at++)
        {
            if (numbers[at].Number != 1) continue;
            var chain = new List<int> { numbers[at].Line };
            foreach (var (line, number) in numbers.Skip(at + 1))
            {
                // An offer counts its own tasks too: only what names a position or an event goes on with the outer list.
                if (number == chain.Count + 1 && Announcement.NamesPosition(Heading(lines[line]))) chain.Add(line);
            }

            chains.Add(chain);
        }

        return chains.Where(c => c.Count >= LeastOffers).MaxBy(c => c.Zip(c.Skip(1)).Count(p => p.Second - p.First > LeastLines)) ?? [];
    }

    private static List<int> Headings(PageText page, List<string> lines)
    {
        var levels = page.Lines.Take(lines.Count).Select((l, i) => (Line: i, Level: PageHeadings.Level(page, l))).Where(h => h.Level > 0).ToList();
        var offers = levels.Where(h => Announcement.NamesPosition(lines[h.Line])).GroupBy(h => h.Level).Where(g => g.Count() >= LeastOffers).Select(g => g.Key).ToList();
        return offers.Count == 0 ? [] : [.. levels.Where(h => h.Level == offers.Min()).Select(h => h.Line).SkipWhile(i => !Announcement.NamesPosition(lines[i]))];
    }

    // The heading stands below the rule, or between two.
    private static List<int> Ruled(List<string> lines)
    {
        var below = lines.Select((l, i) => i).Where(i => i > 0 && MailTrim.IsRule(lines[i - 1]) && !MailTrim.IsRule(lines[i])).ToList();
        return [.. below.Where(i => Announcement.NamesPosition(lines[i]))];
    }

    private static bool IsSection(string heading, LabelVocabulary vocabulary) =>
        heading.Length < 12 || vocabulary.Find(heading) is not null || SectionStart.IsMatch(LabelText.Fold(heading));

    // "1. ", "2) ", "[3] ", "4 - ", "n°5 :"
    [GeneratedRegex(@"^\s*(?:\[(?<n>\d{1,2})\]|(?:n\s?°\s?)?(?<n>\d{1,2})\s?(?:[.)/:]|[-–]\s)(?!\d))\s*(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Number { get; }

    // "profil du doctorant", "sujet de these", "description of the phd"
    [GeneratedRegex(@"^(?:l[ea']s?\s?)?(?:profile?|sujet|description|contexte?|missions?|laborato\w+|candidatures?|financement|funding|encadrement|supervis\w+|objectifs?|objectives?|programme|travail|work|tasks?|duree|duration|conditions?|competences?|skills?|requirements?|references?|bibliograph\w+|how to|comment|contact|resume|summary|introduction|presentation|a propos|about)\b")]
    private static partial Regex SectionStart { get; }
}
