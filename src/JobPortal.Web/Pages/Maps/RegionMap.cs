using System.Globalization;

namespace JobPortal.Web.Pages.Maps;

/// <summary>A region of metropolitan France as the map draws it.</summary>
/// <param name="Name">As offers name it: "Centre-Val de Loire".</param>
/// <param name="X">Of its label, in units of <see cref="RegionMap.Width"/>.</param>
/// <param name="Y">Of its label.</param>
public sealed record MapRegion(string Name, int X, int Y, IReadOnlyList<MapDepartment> Departments);

/// <summary>A department's outline.</summary>
/// <param name="Outline">The <c>d</c> of an SVG path.</param>
public sealed record MapDepartment(string Code, string Name, string Outline);

/// <summary>Metropolitan France, read once from <c>departments.tsv</c>. Overseas regions are in the list beside the map, as everything is.</summary>
public static class RegionMap
{
    public const int Width = 613;
    public const int Height = 585;

    public static IReadOnlyList<MapRegion> Regions { get; } = Read();

    private static List<MapRegion> Read()
    {
        using var lines = new StreamReader(typeof(RegionMap).Assembly.GetManifestResourceStream($"{typeof(RegionMap).Namespace}.departments.tsv")!);
        List<MapRegion> regions = [];
        List<MapDepartment> departments = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            if (cells[0].Length == 0) departments.Add(new MapDepartment(cells[1], cells[2], cells[3]));
            else regions.Add(new MapRegion(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture), departments = []));
        }
        return regions;
    }
}
