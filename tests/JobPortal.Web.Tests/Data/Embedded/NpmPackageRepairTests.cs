using System.Runtime.Versioning;
using JobPortal.Web.Data.Embedded;

namespace JobPortal.Web.Tests.Data.Embedded;

[UnsupportedOSPlatform("windows")]
public class NpmPackageRepairTests
{
    [Fact]
    public void Links_and_execute_bits_that_npm_left_out_are_made()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["native/bin"]);
        Directory.CreateDirectory(folder["native/lib"]);
        File.WriteAllText(folder["native/bin/postgres"], "");
        File.WriteAllText(folder["native/lib/libpq.so.5.18"], "library");
        File.WriteAllText(folder["native/pg-symlinks.json"], """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]""");

        NpmPackageRepair.Repair(folder["native/bin"]);
        NpmPackageRepair.Repair(folder["native/bin"]);

        File.ReadAllText(folder["native/lib/libpq.so.5"]).ShouldBe("library");
        File.GetUnixFileMode(folder["native/bin/postgres"]).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    [Fact]
    public void An_installed_PostgreSQL_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["bin"]);
        File.WriteAllText(folder["bin/postgres"], "");

        NpmPackageRepair.Repair(folder["bin"]);

        File.GetUnixFileMode(folder["bin/postgres"]).HasFlag(UnixFileMode.UserExecute).ShouldBeFalse();
    }
}
