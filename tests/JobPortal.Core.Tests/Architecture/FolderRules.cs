using System.Text.RegularExpressions;

namespace JobPortal.Core.Tests.Architecture;

/// <summary>
/// Which folder of Web may name which: the table of the house style, read off the text of the sources, Razor pages included.
/// A name counts however it is written: using directive, alias, global using, @using, fully or partly qualified.
/// </summary>
internal static class FolderRules
{
    private const string Web = "src/JobPortal.Web";
    private const string Readers = "src/JobPortal.Core/Sources/Readers";

    /// <summary>
    /// A folder may name Core, itself, and these. A folder that is missing here is a violation: adding one needs a row.
    /// "" is the root (Program, Schedule), which puts everything together: ADR 0001.
    /// </summary>
    private static readonly Dictionary<string, string[]> MayName = new(StringComparer.Ordinal)
    {
        ["Fetching"] = [],
        ["Data"] = [],
        ["Scheduling"] = [],
        ["Localization"] = [],
        ["Ingestion"] = ["Fetching", "Data", "Scheduling"],
        ["Search"] = ["Data"],
        ["Alerts"] = ["Data", "Search", "Scheduling", "Localization"],
        ["Pages"] = ["Data", "Search", "Alerts", "Ingestion", "Localization", "Admin"],
        ["Feeds"] = ["Data", "Search", "Alerts", "Ingestion", "Localization"],
        // What operators do goes through this folder: their pages only show and ask.
        ["Admin"] = ["Data", "Search", "Alerts", "Ingestion", "Localization", "Scheduling"],
        // ADR 0001: starting, health and commands are the shell's own; they decide nothing and nobody names them but the root.
        ["Hosting"] = ["Data"],
        ["Commands"] = ["Data", "Fetching", "Ingestion", "Search", "Hosting", "Scheduling", "Admin"],
        [""] = ["Data", "Fetching", "Ingestion", "Search", "Alerts", "Pages", "Feeds", "Admin", "Localization", "Hosting", "Commands", "Scheduling"],
    };

    private static readonly string[] OnlyStatusOfIngestion = ["Pages", "Feeds"];

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Quartz"] = ["Scheduling"],
        ["Hangfire"] = ["Scheduling"],
        ["Npgsql"] = ["Data", "Search"],
        ["NpgsqlTypes"] = ["Data", "Search"],
    };

    /// <returns>One sentence a violation; none when the rules are kept.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var web = files.Where(f => f.IsIn(Web) && !IsProject(f)).ToList();
        return
        [
            .. web.SelectMany(f => FolderViolations(f, web)),
            .. web.SelectMany(PackageViolations),
            .. files.Where(IsProject).SelectMany(GlobalUsingViolations),
            .. ReaderViolations([.. files.Where(f => f.IsIn(Readers))]),
        ];
    }

    private static bool IsProject(SourceFile file) => file.Path.EndsWith("proj", StringComparison.Ordinal)
        || file.Path.EndsWith(".props", StringComparison.Ordinal) || file.Path.EndsWith(".targets", StringComparison.Ordinal);

    private static IEnumerable<string> FolderViolations(SourceFile file, List<SourceFile> web)
    {
        if (!MayName.TryGetValue(file.Folder, out var allowed))
        {
            yield return $"{file.Path}: the folder {file.Folder} has no row in the rules.";
            yield break;
        }
        if (DeclaredFolder(file) is { } declared && declared != file.Folder)
            yield return $"{file.Path}: declares the namespace of {(declared == "" ? "the root" : declared)}.";
        foreach (var other in MayName.Keys.Where(other => other != "" && other != file.Folder))
        {
            var types = web.Where(f => f.Folder == other).SelectMany(f => f.Types).ToHashSet(StringComparer.Ordinal);
            if (!NamesFolder(file, other, types))
                continue;
            if (!allowed.Contains(other))
                yield return $"{file.Path}: names {other}.";
            else if (other == "Ingestion" && OnlyStatusOfIngestion.Contains(file.Folder))
                foreach (var type in types.Where(type => !type.Contains("Status", StringComparison.Ordinal) && file.Names(type)))
                    yield return $"{file.Path}: names {type} of Ingestion, of which it may name status queries only.";
        }
    }

    private static string? DeclaredFolder(SourceFile file) =>
        Regex.Match(file.Code, @"^\s*@?namespace\s+JobPortal\.Web(?:\.(?<folder>\w+))?", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups["folder"].Value
            : null;

    /// <summary>Written out from JobPortal or Web; or only from the folder on, when what follows is a type of it: a property may be called Data too.</summary>
    private static bool NamesFolder(SourceFile file, string folder, HashSet<string> types) =>
        Regex.IsMatch(file.Code, $@"(?<![\w.])(?:global::)?\s*(?:JobPortal\s*\.\s*)?Web\s*\.\s*{folder}(?!\w)")
        || Regex.Matches(file.Code, $@"(?<![\w.]){folder}\s*\.\s*(?<type>[A-Z]\w*)").Any(m => types.Contains(m.Groups["type"].Value));

    private static IEnumerable<string> PackageViolations(SourceFile file) => Packages
        .Where(package => !package.Value.Contains(file.Folder))
        .Where(package => Regex.IsMatch(file.Code, $@"(?<![\w.]){package.Key}\s*[.;]|@?using\s+{package.Key}\b"))
        .Select(package => $"{file.Path}: names {package.Key}.");

    private static IEnumerable<string> GlobalUsingViolations(SourceFile project) => Regex
        .Matches(project.Text, @"<Using\s+Include=""(?<name>(JobPortal\.Web|Quartz|Hangfire|Npgsql)[\w.]*)""")
        .Select(match => $"{project.Path}: a global using of {match.Groups["name"].Value} reaches every folder.");

    private static IEnumerable<string> ReaderViolations(IReadOnlyList<SourceFile> files)
    {
        var readers = files.SelectMany(f => f.Types.Where(type => IsReader(f, type)).Select(type => (File: f, Type: type))).ToList();
        return files.SelectMany(f => readers
            .Where(reader => reader.File != f && f.Names(reader.Type) && !f.Types.Contains(reader.Type))
            .Select(reader => $"{f.Path}: names the reader {reader.Type}."));
    }

    private static bool IsReader(SourceFile file, string type) =>
        Regex.IsMatch(file.Code, $@"(?:class|record)\s+{type}\b[^{{;]*:[^{{;]*\bISourceReader\b");
}
