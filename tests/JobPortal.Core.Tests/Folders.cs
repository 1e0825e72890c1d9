namespace JobPortal.Core.Tests;

/// <summary>Finds folders by walking up from where the tests run.</summary>
internal static class Folders
{
    /// <summary>The folder that holds JobPortal.sln.</summary>
    public static string Repository { get; } = Above("JobPortal.sln") ?? throw new InvalidOperationException("JobPortal.sln is not above the tests");

    /// <summary>The source files that the portal ships.</summary>
    public static string Sources { get; } = Path.Combine(Repository, "src", "JobPortal.Web", "sources");

    /// <summary>The saved boards, which are no part of the repository; null where they are not at hand.</summary>
    public static string? Boards { get; } = Above(Path.Combine("shared", "boards")) is { } above ? Path.Combine(above, "shared", "boards") : null;

    private static string? Above(string entry)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Exists(Path.Combine(folder.FullName, entry))) return folder.FullName;
        }

        return null;
    }
}

/// <summary>A test on saved boards: skipped where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BoardFactAttribute : FactAttribute
{
    public BoardFactAttribute()
    {
        if (Folders.Boards is null) Skip = "the saved boards (../shared/boards) are not here";
    }
}
