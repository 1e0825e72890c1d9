using System.Globalization;

namespace JobPortal.Web.Pages.Maps;

/// <summary>A department's outline.</summary>
/// <param name="X">Of its label, in units of <see cref="RegionMap.Width"/>.</param>
/// <param name="Y">Of its label.</param>
/// <param name="Outline">The <c>d</c> of an SVG path.</param>
public sealed record MapDepartment(string Code, double X, double Y, string Outline);

/// <summary>
/// The departments of metropolitan France, read once from <c>departments.tsv</c>. Overseas ones are in the list beside the map, as
/// everything is.
/// </summary>
public static class RegionMap
{
    public const int Width = 613;
    public const int Height = 585;

    /// <summary>Paris and its neighbours are too small to hit or to read: they are drawn once more, larger, in the empty corner.</summary>
    public const string InsetTransform = "translate(10 6) scale(5) translate(-302 -132)";

    /// <summary>Side of the square that the inset fills.</summary>
    public const int InsetSide = 120;

    private static readonly string[] Close = ["75", "92", "93", "94"];

    public static IReadOnlyList<MapDepartment> Departments { get; } = Read();

    /// <summary>Labelled where everybody finds them.</summary>
    public static IReadOnlyList<MapDepartment> Labelled { get; } = [.. Departments.Where(d => !Close.Contains(d.Code)), .. InInset()];

    /// <summary>Those that are drawn in the inset too.</summary>
    public static IEnumerable<MapDepartment> Inset => Departments.Where(d => Close.Contains(d.Code));

    // The same steps as InsetTransform: labels stay outside of it, since their size must not grow with it.
    private static IEnumerable<MapDepartment> InInset() => Inset.Select(d => d with { X = 10 + (5 * (d.X - 302)), Y = 6 + (5 * (d.Y - 132)) });

    private static List<MapDepartment> Read()
    {
        using var lines = new StreamReader(typeof(RegionMap).Assembly.GetManifestResourceStream($"{typeof(RegionMap).Namespace}.departments.tsv")!);
        List<MapDepartment> departments = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            departments.Add(new MapDepartment(cells[0], Number(cells[1]), Number(cells[2]), cells[3]));
        }
        return departments;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
