using System.Globalization;

namespace JobPortal.Benchmarks.Searching;

/// <summary>Times of searches, by kind and in all.</summary>
internal static class SearchTimes
{
    public static void Print(string title, IEnumerable<(string Kind, double Milliseconds)> measured)
    {
        var times = measured.ToList();
        Console.WriteLine($"{title}; {times.Count} searches, milliseconds");
        Console.WriteLine($"{"",-22} {"median",8} {"95th",8} {"max",8}");
        foreach (var kind in times.GroupBy(t => t.Kind)) Line(kind.Key, kind.Select(t => t.Milliseconds));
        Line("all", times.Select(t => t.Milliseconds));
    }

    private static void Line(string kind, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-22} {sorted[sorted.Length / 2],8:0.00} {sorted[(int)(sorted.Length * 0.95)],8:0.00} {sorted[^1],8:0.00}"));
    }
}
