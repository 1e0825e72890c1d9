namespace JobPortal.Web.Tests;

/// <summary>Where the files of the repository are, found by walking up from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds JobPortal.sln.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JobPortal.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("JobPortal.sln is not above the tests");
        return folder.FullName;
    }
}
