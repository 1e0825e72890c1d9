namespace JobPortal.Core.Tests.Architecture;

public class FolderRulesTests
{
    [Fact]
    public void Every_folder_names_only_what_it_may() =>
        FolderRules.Check(SourceFile.All()).ShouldBeEmpty();

    [Fact]
    public void The_scan_sees_the_sources()
    {
        var files = SourceFile.All();

        files.ShouldContain(f => f.Path == "src/JobPortal.Web/Program.cs");
        files.ShouldContain(f => f.Path == "src/JobPortal.Web/Scheduling/QuartzScheduling.cs" && f.Types.Contains("JobScheduling"));
        files.ShouldContain(f => f.Path == "src/JobPortal.Core/Offers/Offer.cs" && f.Types.Contains("Offer"));
    }

    // The folders' own types, so that a partly qualified name can be told from a property of the same name.
    private static readonly SourceFile[] Neighbours =
    [
        Web("Data/OfferStore.cs", "namespace JobPortal.Web.Data;\ninternal sealed class OfferStore;"),
        Web("Ingestion/SourceIngestor.cs", "namespace JobPortal.Web.Ingestion;\ninternal sealed class SourceIngestor;"),
        Web("Ingestion/SourceStatusQuery.cs", "namespace JobPortal.Web.Ingestion;\ninternal sealed class SourceStatusQuery;"),
        Core("FeedReader.cs", "namespace JobPortal.Core.Sources.Readers;\npublic sealed class FeedReader : ISourceReader;"),
    ];

    [Theory]
    [InlineData("Fetching/A.cs", "using JobPortal.Web.Data;")]
    [InlineData("Data/A.cs", "using JobPortal.Web.Search;")]
    [InlineData("Search/A.cs", "using JobPortal.Web.Alerts;")]
    [InlineData("Scheduling/A.cs", "using JobPortal.Web.Ingestion;")]
    [InlineData("Alerts/A.cs", "using JobPortal.Web.Ingestion;")]
    [InlineData("Pages/A.cs", "using JobPortal.Web.Scheduling;")]
    [InlineData("Pages/A.cs", "using JobPortal.Web.Fetching;")]
    [InlineData("Search/A.cs", "using static JobPortal.Web.Scheduling.JobCatalog;")]
    [InlineData("Search/A.cs", "using Store = JobPortal.Web.Ingestion.SourceIngestor;")]
    [InlineData("Search/A.cs", "global using JobPortal.Web.Ingestion;")]
    [InlineData("Search/A.cs", "class A { JobPortal.Web.Ingestion.SourceIngestor? _it; }")]
    [InlineData("Search/A.cs", "class A { global::JobPortal.Web.Ingestion.SourceIngestor? _it; }")]
    [InlineData("Search/A.cs", "class A { Web.Ingestion.SourceIngestor? _it; }")]
    [InlineData("Search/A.cs", "class A { Ingestion.SourceIngestor? _it; }")]
    [InlineData("Fetching/A.cs", "class A { string B() => $\"{new Data.OfferStore()}\"; }")]
    [InlineData("Search/A.cs", "namespace JobPortal.Web.Data;")]
    [InlineData("Search/A.cs", "namespace JobPortal.Web;")]
    [InlineData("Pages/A.cshtml", "@using JobPortal.Web.Scheduling")]
    [InlineData("Pages/_ViewImports.cshtml", "@inject JobPortal.Web.Fetching.PageFetcher Fetcher")]
    [InlineData("Pages/Shared/A.cshtml", "@{ var x = new JobPortal.Web.Scheduling.NoArgs(); }")]
    [InlineData("Pages/A.cs", "using JobPortal.Web.Ingestion;\nclass A { SourceIngestor? _it; }")]
    [InlineData("Helpers/A.cs", "class A;")]
    [InlineData("Alerts/A.cs", "using Quartz;")]
    [InlineData("Program2.cs", "using Quartz;")]
    [InlineData("Ingestion/A.cs", "class A : Quartz.IJob;")]
    [InlineData("Ingestion/A.cs", "using Hangfire.Server;")]
    [InlineData("Alerts/A.cs", "using J = Hangfire.BackgroundJob;")]
    [InlineData("Ingestion/A.cs", "using Npgsql;")]
    [InlineData("Pages/A.cshtml", "@using Npgsql")]
    [InlineData("Scheduling/A.cs", "class A { Npgsql.NpgsqlConnection? _it; }")]
    [InlineData("Alerts/A.cs", "using NpgsqlTypes;")]
    [InlineData("JobPortal.Web.csproj", "<Using Include=\"JobPortal.Web.Data\" />")]
    [InlineData("JobPortal.Web.csproj", "<Using Include=\"Npgsql\" />")]
    public void A_planted_violation_is_found(string path, string text) =>
        FolderRules.Check([.. Neighbours, Web(path, text)]).ShouldHaveSingleItem().ShouldStartWith("src/JobPortal.Web/" + path);

    [Theory]
    [InlineData("public sealed class MailReader : ISourceReader { FeedReader? _it; }")]
    [InlineData("internal static class Shared { public static object Make() => new FeedReader(); }")]
    [InlineData("using Other = JobPortal.Core.Sources.Readers.FeedReader;")]
    public void A_reader_that_names_another_reader_is_found(string text) =>
        FolderRules.Check([.. Neighbours, Core("MailReader.cs", text)]).ShouldHaveSingleItem().ShouldContain("FeedReader");

    [Theory]
    [InlineData("Search/A.cs", "using JobPortal.Web.Data;")]
    [InlineData("Search/A.cs", "// using JobPortal.Web.Ingestion;\n/* Quartz.IJob */ /// <see cref=\"JobPortal.Web.Alerts\"/>")]
    [InlineData("Search/A.cs", "class A { string B() => \"JobPortal.Web.Alerts, Quartz.IJob\"; }")]
    [InlineData("Search/A.cs", "class A { string B() => @\"a \"\" Hangfire.X\" + \"\"\"Quartz.\"\"\"; char C = '\"'; }")]
    [InlineData("Fetching/A.cs", "class A { byte[] Data = []; int B() => Data.Length + C.Data.OfferStore; }")]
    [InlineData("Pages/A.cs", "using JobPortal.Web.Ingestion;\nclass A { SourceStatusQuery? _it; }")]
    [InlineData("Pages/A.cshtml", "@using JobPortal.Web.Search\n@* @using Quartz *@")]
    [InlineData("Data/A.cs", "using Npgsql;")]
    [InlineData("Scheduling/A.cs", "using Quartz;")]
    [InlineData("Alerts/A.cs", "class A { void B(JobQueue quartzQueue) => options.UseNpgsql(source); }")]
    public void What_is_allowed_passes(string path, string text) =>
        FolderRules.Check([.. Neighbours, Web(path, text)]).ShouldBeEmpty();

    private static SourceFile Web(string path, string text) => new("src/JobPortal.Web/" + path, text);

    private static SourceFile Core(string name, string text) => new("src/JobPortal.Core/Sources/Readers/" + name, text);
}
