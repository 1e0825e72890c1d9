using System.Globalization;

namespace JobPortal.Core.Sources;

/// <summary>Checks 5-field Unix cron: minute, hour, day of month, month, day of week (0 or 7 is Sunday).</summary>
public static class CronText
{
    private static readonly (string Name, int Least, int Most, string[] Words)[] Parts =
    [
        ("minute", 0, 59, []),
        ("hour", 0, 23, []),
        ("day of month", 1, 31, []),
        ("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        ("day of week", 0, 7, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with it, in one sentence; null when nothing is.</summary>
    public static string? Problem(string cron)
    {
        var fields = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Parts.Length) return $"cron '{cron}' has {fields.Length} fields; it needs 5: minute hour day month weekday";
        for (var i = 0; i < Parts.Length; i++)
        {
            if (!fields[i].Split(',').All(item => IsItem(item, i)))
                return $"cron '{cron}': '{fields[i]}' is no {Parts[i].Name} ({Parts[i].Least} to {Parts[i].Most})";
        }

        return null;
    }

    // "*", "*/15", "7", "1-5", "mon-fri", "8-18/2"
    private static bool IsItem(string item, int part)
    {
        var step = item.Split('/');
        if (step.Length > 2) return false;
        if (step.Length == 2 && !(Whole(step[1]) is > 0 and var every && every <= Parts[part].Most)) return false;
        if (step[0] == "*") return true;
        var range = step[0].Split('-');
        if (range.Length > 2) return false;
        var ends = range.Select(text => Value(text, part)).ToArray();
        return ends.All(n => n is { } value && value >= Parts[part].Least && value <= Parts[part].Most) && ends[0] <= ends[^1];
    }

    private static int? Value(string text, int part)
    {
        var (_, least, _, words) = Parts[part];
        var word = Array.FindIndex(words, w => w.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? word + (part == 3 ? least : 0) : Whole(text);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
