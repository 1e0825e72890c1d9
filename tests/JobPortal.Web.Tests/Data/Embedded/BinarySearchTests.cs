using System.Runtime.Versioning;
using JobPortal.Web.Data;
using JobPortal.Web.Data.Embedded;

namespace JobPortal.Web.Tests.Data.Embedded;

[UnsupportedOSPlatform("windows")]
public class BinarySearchTests
{
    [Fact]
    public void The_package_in_a_folder_above_comes_first()
    {
        using var folder = new TemporaryFolder();
        var package = Plant(Path.GetRelativePath("/", BinarySearch.Find()!) is var found && found.Contains("node_modules", StringComparison.Ordinal)
            ? folder["up/" + found[found.IndexOf("node_modules", StringComparison.Ordinal)..]]
            : throw new InvalidOperationException("npm ci has not run"));
        Plant(folder["installed/18/bin"]);
        Directory.CreateDirectory(folder["up/a/b"]);

        BinarySearch.Find(folder["up/a/b"], null, [folder["installed"]]).ShouldBe(package);
    }

    [Fact]
    public void The_newest_installed_version_is_next_by_number()
    {
        using var folder = new TemporaryFolder();
        foreach (var version in new[] { "9", "15", "postgresql@16", "common" }) Plant(folder[$"installed/{version}/bin"]);

        BinarySearch.Find(folder.Path, null, [folder["none"], folder["installed"]]).ShouldBe(folder["installed/postgresql@16/bin"]);
    }

    [Fact]
    public void A_folder_without_programs_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["installed/18/bin"]);

        BinarySearch.Find(folder.Path, folder["node_modules"], [folder["installed"]]).ShouldBeNull();
    }

    [Fact]
    public async Task A_set_folder_without_PostgreSQL_is_one_sentence()
    {
        using var folder = new TemporaryFolder();

        var failure = await Should.ThrowAsync<StartupFailureException>(() => PostgresBinaries.FindAsync(folder.Path, default));

        failure.Message.ShouldBe($"There is no PostgreSQL in {folder.Path}, the folder of JobPortal:PostgresBin.");
    }

    [Theory]
    [InlineData("echo 'postgres (PostgreSQL) 14.9'", "is version 14.9; JobPortal needs 15 or newer")]
    [InlineData("echo broken library >&2; exit 127", "does not run: broken library")]
    public async Task Programs_that_cannot_be_used_are_one_sentence(string script, string said)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["postgres"], $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(folder["postgres"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        (await Should.ThrowAsync<StartupFailureException>(() => PostgresBinaries.FindAsync(folder.Path, default))).Message.ShouldContain(said);
    }

    private static string Plant(string bin)
    {
        Directory.CreateDirectory(bin);
        foreach (var program in new[] { "postgres", "initdb" }) File.WriteAllText(PostgresBinaries.PathOf(bin, program), "");
        return bin;
    }
}
