using JobPortal.Core.Alerts;
using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;
using JobPortal.Core.Operators;
using JobPortal.Core.Reference;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>The portal's database. One configuration class per entity in Configurations/; names are snake_case by convention.</summary>
public sealed class JobPortalDbContext(DbContextOptions<JobPortalDbContext> options) : DbContext(options)
{
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<OfferText> OfferTexts => Set<OfferText>();
    public DbSet<Posting> Postings => Set<Posting>();
    public DbSet<PostingVersion> PostingVersions => Set<PostingVersion>();
    public DbSet<PostingContent> PostingContents => Set<PostingContent>();
    public DbSet<PostingPrint> PostingPrints => Set<PostingPrint>();
    public DbSet<PostingMatch> PostingMatches => Set<PostingMatch>();
    public DbSet<OfferMerge> OfferMerges => Set<OfferMerge>();
    public DbSet<MatchDecision> MatchDecisions => Set<MatchDecision>();
    public DbSet<RawPage> RawPages => Set<RawPage>();
    public DbSet<AttachmentText> AttachmentTexts => Set<AttachmentText>();
    public DbSet<PageState> PageStates => Set<PageState>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<OrganizationAlias> OrganizationAliases => Set<OrganizationAlias>();
    public DbSet<OrganizationChange> OrganizationChanges => Set<OrganizationChange>();
    public DbSet<DirectoryImport> DirectoryImports => Set<DirectoryImport>();
    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();
    public DbSet<HarvestRun> HarvestRuns => Set<HarvestRun>();
    public DbSet<HeldPosting> HeldPostings => Set<HeldPosting>();
    public DbSet<Backoff> Backoffs => Set<Backoff>();
    public DbSet<SourceSwitch> SourceSwitches => Set<SourceSwitch>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<LedgerEntry> MailLedger => Set<LedgerEntry>();
    public DbSet<QueuedMail> QueuedMails => Set<QueuedMail>();
    public DbSet<StoppedAddress> StoppedAddresses => Set<StoppedAddress>();
    public DbSet<NetworkAsk> NetworkAsks => Set<NetworkAsk>();
    public DbSet<AlertKey> AlertKeys => Set<AlertKey>();
    public DbSet<OperatorAccount> Operators => Set<OperatorAccount>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("unaccent");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(JobPortalDbContext).Assembly);

        // Last: it renames whatever the configurations made.
        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // Readable in psql, and a member inserted in the middle of an enum changes no stored row.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
}
