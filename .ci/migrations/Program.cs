// Adds a migration after an entity or its configuration changed:
//     dotnet run --project .ci/migrations -- add NameOfTheChange
// and takes the newest one away again (only before it has landed on main):
//     dotnet run --project .ci/migrations -- remove
//
// It drives EF's own design-time services because neither the dotnet-ef tool nor every dependency of
// Microsoft.EntityFrameworkCore.Design is on every package feed. The two empty projects under stubs/ stand in for
// the packages of their names, which only T4 templates and .slnx files need. Outside the solution on purpose.
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "JobPortal.sln"))) root = root.Parent;
var project = Path.Combine(root!.FullName, "src", "JobPortal.Web");
var folder = Path.Combine(project, "Data", "Migrations");

// The database itself is never asked.
var options = new DbContextOptionsBuilder<JobPortalDbContext>().UseNpgsql("Host=none").Options;
using var context = new JobPortalDbContext(options);
var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
new NpgsqlDesignTimeServices().ConfigureDesignTimeServices(services);
using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();
var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();

switch (args)
{
    case ["add", var name]:
        var migration = scaffolder.ScaffoldMigration(name, "JobPortal.Web", "Data.Migrations", "C#", dryRun: false);
        var files = scaffolder.Save(project, migration, folder, dryRun: false);
        Console.WriteLine($"{files.MigrationFile}\n{files.MetadataFile}\n{files.SnapshotFile}");
        return 0;
    case ["remove"]:
        var removed = scaffolder.RemoveMigration(project, "JobPortal.Web", force: true, language: "C#", dryRun: false);
        Console.WriteLine($"Removed {removed.MigrationFile}");
        return 0;
    default:
        Console.Error.WriteLine("dotnet run --project .ci/migrations -- add NAME | remove");
        return 2;
}
