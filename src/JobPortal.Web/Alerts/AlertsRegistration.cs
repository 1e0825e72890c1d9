using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Alerts.Templates;
using JobPortal.Web.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Alerts;

/// <summary>The one place where this folder's services are registered.</summary>
internal static class AlertsRegistration
{
    /// <summary>Sends what is queued; a request enqueues it at once.</summary>
    public const string OutboxJob = "send-outbox";

    /// <summary>Adds subscriptions, their mails and the jobs' handlers; needs AddData and AddSearch.</summary>
    public static IHostApplicationBuilder AddAlerts(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>();
        services.AddSingleton<SmtpTls>();
        services.AddSingleton<MailFolder>();
        services.AddSingleton<IEmailSender>(s => s.GetRequiredService<IOptions<SmtpOptions>>().Value.Host is { Length: > 0 }
            ? ActivatorUtilities.CreateInstance<SmtpSender>(s)
            : ActivatorUtilities.CreateInstance<FolderSender>(s));
        foreach (var type in new[]
        {
            typeof(AlertClock), typeof(AlertKeys), typeof(AlertLinks), typeof(PublicAddress), typeof(MailIdentity), typeof(MailComposer), typeof(Outbox),
            typeof(SubscriptionService), typeof(SubscriptionDesk), typeof(SearchForecasts), typeof(MyAlerts), typeof(OwnAlerts), typeof(AlertChanges), typeof(AddressStops), typeof(RecipientGate), typeof(BounceFolder), typeof(BounceRound), typeof(RenewalRound), typeof(MailedOffers), typeof(SearchMatches),
            typeof(DueSubscriptions), typeof(DigestSlice), typeof(DigestSending), typeof(DigestRound), typeof(WatchedOffers), typeof(ReminderRound), typeof(OutboxDelivery),
            typeof(AddressEraser), typeof(SubscribeThrottle),
        })
            services.AddSingleton(type);
        return builder;
    }

    /// <summary>
    /// The rounds look every minute or quarter of an hour and Core says whether anything is due, so that eight in the morning is eight in
    /// Paris in summer and winter, a downtime is made up for, and what is wanted at once comes at once.
    /// </summary>
    public static JobCatalog AddAlertJobs(this JobCatalog jobs) => jobs
        .Add<SendRemindersJob>("send-reminders", Policy, "*/15 * * * *")
        .Add<SendDigestsJob>("send-digests", Policy, "* * * * *")
        .Add<SendOutboxJob>(OutboxJob, Policy, "* * * * *")
        .Add<ReadBouncesJob>("read-bounces", Policy, "*/5 * * * *")
        .Add<RenewAlertsJob>("renew-alerts", Policy, "10 7 * * *")
        .Add<ForgetAddressesJob>("forget-addresses", Policy, "40 3 * * *");

    private static JobPolicy Policy => new();
}
