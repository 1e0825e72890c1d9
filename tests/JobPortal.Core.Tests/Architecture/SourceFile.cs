using System.Text.RegularExpressions;

namespace JobPortal.Core.Tests.Architecture;

/// <summary>One file of the repository, as the folder rules see it.</summary>
/// <param name="Path">From the root of the repository, with '/'.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text without comments and, in C#, without plain strings: only what names something is left.</summary>
    public string Code { get; } = Path.EndsWith(".cs", StringComparison.Ordinal)
        ? CommentOrText.Replace(Text, " ")
        : PageComment.Replace(Text, " ");

    /// <summary>"Data" for src/JobPortal.Web/Data/…; empty for a file at the root of its project.</summary>
    public string Folder => Path.Split('/') is [_, _, var folder, _, ..] ? folder : "";

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Names of the types that the file declares.</summary>
    public IReadOnlyList<string> Types { get; } = [.. TypeDeclaration.Matches(Text).Select(m => m.Groups["name"].Value).Distinct()];

    public bool Names(string identifier) => Regex.IsMatch(Code, $@"(?<![\w]){Regex.Escape(identifier)}(?!\w)");

    /// <summary>Every C# and Razor file under src, and the project files, whose "Using" items are global usings.</summary>
    public static IReadOnlyList<SourceFile> All()
    {
        var root = Root();
        return [.. Directory.EnumerateFiles(System.IO.Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(path => SourceName.IsMatch(path) && !GeneratedName.IsMatch(path))
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(root, path))))];
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "JobPortal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }

    // "src/JobPortal.Web/Pages/Index.cshtml"
    [GeneratedRegex(@"\.(cs|cshtml|razor|csproj|props|targets)$")]
    private static partial Regex SourceName { get; }

    // "src/JobPortal.Web/Data/Migrations/20261122_Initial.cs", "src/JobPortal.Web/node_modules/…"
    [GeneratedRegex(@"/(Migrations|node_modules|obj|bin)/")]
    private static partial Regex GeneratedName { get; }

    // "// …", "/* … */", """…""", @"…""…", "…\"…", 'x'. Interpolated strings stay: they hold code.
    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/ | (?<!\$)(?<q>"{3,}).*?\k<q> | (?<!\$)@"(?:[^"]|"")*" | (?<![$@])"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.[^']*)'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrText { get; }

    // "@* … *@", "<!-- … -->"
    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex PageComment { get; }

    // "internal sealed record OfferHit(", "public enum Cadence", "interface IJobQueue"
    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file)\s+)*(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration { get; }
}
