namespace JobPortal.Web.Data;

/// <summary>Where the portal keeps what it writes: the embedded cluster, mails as files, keys.</summary>
public static class DataFolder
{
    /// <summary>Absolute path of setting <c>JobPortal:DataFolder</c>, by default "data".</summary>
    /// <remarks>
    /// A relative path counts from the current directory, but from the repository's root when that is above it: <c>dotnet run</c>
    /// moves to the project's folder, where "data" would be this very folder of the sources on a file system that ignores case.
    /// </remarks>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration["JobPortal:DataFolder"] is { Length: > 0 } set ? set : "data", Start(Directory.GetCurrentDirectory()));

    private static string Start(string current)
    {
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "JobPortal.sln"))) return folder.FullName;
        return current;
    }
}
