using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Data;
using JobPortal.Web.Scheduling;
using JobPortal.Web.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>One node with the alerts on a real database, a clock that a test sets and a mail server that a test breaks.</summary>
internal sealed class AlertRig : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly TestDatabase _database;

    private AlertRig(TestDatabase database, TestTime time, RecordingSender sender)
    {
        (_database, Time, Sender) = (database, time, sender);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["JobPortal:DataFolder"] = Directory.CreateTempSubdirectory("jobportal-alerts-").FullName;
        builder.Services.AddLogging(l => l.ClearProviders());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(_ => database.NewDataSource());
        builder.Services.AddPooledDbContextFactory<JobPortalDbContext>((s, o) => o.UseNpgsql(s.GetRequiredService<Npgsql.NpgsqlDataSource>()));
        builder.Services.AddSingleton<IJobQueue, NoQueue>();
        builder.Services.AddSingleton<SearchIndexer>();
        builder.AddSearch();
        builder.AddAlerts();
        builder.Services.AddSingleton<IEmailSender>(sender);
        _host = builder.Build();
    }

    public TestTime Time { get; }
    public RecordingSender Sender { get; }
    public SubscriptionService Subscriptions => Get<SubscriptionService>();

    public static async Task<AlertRig> StartAsync(DateTimeOffset now) => new(await TestDatabase.CreateAsync(), new TestTime(now), new RecordingSender());

    /// <summary>Another node on the same database.</summary>
    public AlertRig SecondNode() => new(_database, Time, Sender);

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public JobPortalDbContext NewContext() => _database.NewContext();

    /// <summary>Rounds as the schedule runs them, then the outbox.</summary>
    public async Task RunJobsAsync()
    {
        await Get<ReminderRound>().RunAsync(CancellationToken.None);
        await Get<DigestRound>().RunAsync(CancellationToken.None);
        await Get<OutboxDelivery>().RunAsync(CancellationToken.None);
    }

    public async Task<Offer> AddOfferAsync(string title, DateOnly? closesOn, DateTimeOffset? firstSeen = null)
    {
        var seen = firstSeen ?? Time.GetUtcNow();
        var offer = new Offer
        {
            Slug = "offre",
            Title = title,
            ClosesOn = closesOn,
            FirstSeen = seen,
            LastVerified = seen,
            Text = new OfferText { Content = new OfferContent { Title = title, Organization = new() { Raw = "LIFAT", Name = "LIFAT" } } },
        };
        await ChangeAsync(context => context.Offers.Add(offer));
        await Get<SearchIndexer>().IndexPendingAsync(CancellationToken.None);
        return offer;
    }

    public Task<Subscription> WatchAsync(Offer offer, string email = "ada@example.org") => ConfirmedAsync(new Subscription
    {
        Email = email,
        Watched = Subscription.WatchKey(offer.Id),
        OfferId = offer.Id,
        SeenClosesOn = offer.ClosesOn,
    });

    public Task<Subscription> WatchAsync(string words, Cadence cadence = Cadence.Daily, string email = "ada@example.org")
    {
        var criteria = StoredSearch.Write(new SearchCriteria { Text = words });
        return ConfirmedAsync(new Subscription { Email = email, Watched = Subscription.WatchKey(criteria), Criteria = criteria, Cadence = cadence });
    }

    public async Task ChangeAsync(Action<JobPortalDbContext> change)
    {
        await using var context = NewContext();
        change(context);
        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        var pool = Get<Npgsql.NpgsqlDataSource>();
        _host.Dispose();
        await pool.DisposeAsync();
    }

    private async Task<Subscription> ConfirmedAsync(Subscription subscription)
    {
        (subscription.State, subscription.RequestedAt, subscription.ConfirmedAt) = (SubscriptionState.Confirmed, Time.GetUtcNow(), Time.GetUtcNow());
        await ChangeAsync(context => context.Subscriptions.Add(subscription));
        return subscription;
    }

    private sealed class NoQueue : IJobQueue
    {
        public Task EnqueueAsync<TArgs>(string job, TArgs args, CancellationToken ct) => Task.CompletedTask;
    }
}

/// <summary>A clock that stands still until a test sets it.</summary>
internal sealed class TestTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
