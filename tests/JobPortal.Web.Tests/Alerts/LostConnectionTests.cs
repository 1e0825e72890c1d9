using System.Globalization;
using JobPortal.Core.Alerts;
using JobPortal.Web.Alerts;
using JobPortal.Web.Alerts.Mail;
using JobPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>A connection that is lost while a mail goes out: the outbox, the real client and a server that ends the conversation at each place in turn.</summary>
public sealed class LostConnectionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    // Only behind the dot that ends the mail, and only when the server took it, is there a second copy.
    [Theory]
    [InlineData("DATA", ScriptedSmtpServer.Lost, 1)]
    [InlineData("LINE", ScriptedSmtpServer.Lost, 1)]
    [InlineData("MESSAGE", ScriptedSmtpServer.Lost, 1)]
    [InlineData("MESSAGE", ScriptedSmtpServer.TakenAndLost, 2)]
    public async Task What_is_sent_again_is_what_the_server_has_not_answered_for(string word, string end, int copies)
    {
        await using var rig = await AlertRig.StartAsync(Start);
        await using var server = new ScriptedSmtpServer();
        var outbox = Outbox(rig, Sender(server));
        await QueueAsync(rig, 1, 2, 3);
        server.Script.Enqueue((word, end));

        await outbox.RunAsync(CancellationToken.None);
        // One of the three was cut off; nobody has lost or doubled the others.
        (await StatesAsync(rig)).Count(s => s == MailState.Sent).ShouldBe(2);
        await outbox.RunAsync(CancellationToken.None);
        (await StatesAsync(rig)).Count(s => s == MailState.Sent).ShouldBe(2, "the next try is a minute away");
        rig.Time.Now += DeliveryPolicy.RetryAfter(1);
        await outbox.RunAsync(CancellationToken.None);
        await outbox.RunAsync(CancellationToken.None);

        (await StatesAsync(rig)).ShouldAllBe(s => s == MailState.Sent);
        var byReader = server.Messages.GroupBy(m => m.Split("\r\n").Single(l => l.StartsWith("To: ", StringComparison.Ordinal))).ToList();
        byReader.Count.ShouldBe(3);
        byReader.Select(m => m.Count()).OrderDescending().ShouldBe([copies, 1, 1]);
        byReader.ShouldAllBe(m => m.Distinct().Count() == 1, "a copy is the same bytes under the same Message-ID");
        server.Messages.ShouldAllBe(m => m.EndsWith("--\r\n", StringComparison.Ordinal), "no half mail");
    }

    [Fact]
    public async Task A_portal_that_is_stopped_between_the_dot_and_the_answer_waits_for_the_answer()
    {
        await using var rig = await AlertRig.StartAsync(Start);
        using var stop = new CancellationTokenSource();
        await using var server = new ScriptedSmtpServer { BeforeAnswer = stop.CancelAsync };
        await QueueAsync(rig, 1, 2);

        await Should.ThrowAsync<OperationCanceledException>(Outbox(rig, Sender(server)).RunAsync(stop.Token));
        (await StatesAsync(rig)).ShouldBe([MailState.Sent, MailState.Queued]);

        rig.Time.Now += DeliveryPolicy.Lease;
        server.BeforeAnswer = () => Task.CompletedTask;
        await Outbox(rig, Sender(server)).RunAsync(CancellationToken.None);
        server.Messages.Count.ShouldBe(2, "none twice");
    }

    [Fact]
    public void No_other_worker_takes_a_mail_over_while_its_answer_may_come() =>
        DeliveryPolicy.Lease.ShouldBeGreaterThan(DeliveryPolicy.TryLimit + DeliveryPolicy.AnswerLimit);

    private static SmtpSender Sender(ScriptedSmtpServer server) => new(
        Options.Create(new SmtpOptions { Host = "localhost", Port = server.Port.ToString(CultureInfo.InvariantCulture), From = "alerts@example.org", Security = "None" }), new SmtpTls());

    private static OutboxDelivery Outbox(AlertRig rig, IEmailSender sender) => new(
        rig.Get<IDbContextFactory<JobPortalDbContext>>(), new RecipientGate(sender, rig.Get<AddressStops>()), rig.Get<MailIdentity>(), rig.Get<AlertClock>());

    private static Task QueueAsync(AlertRig rig, params int[] readers) => rig.ChangeAsync(context => context.QueuedMails.AddRange(readers.Select(n => new QueuedMail
    {
        Purpose = MailPurpose.Digest,
        Email = $"reader{n}@example.org",
        MessageId = $"{n}@jobs.example.org",
        Subject = "1 nouvelle offre",
        Text = "Une offre.\n.\nFin",
        Html = "<p>Une offre.</p>",
        CreatedAt = rig.Time.Now,
        DueAt = rig.Time.Now.AddSeconds(-10 + n),
        StaleAt = rig.Time.Now.AddDays(1),
    })));

    private static async Task<IReadOnlyList<MailState>> StatesAsync(AlertRig rig)
    {
        await using var context = rig.NewContext();
        return await context.QueuedMails.OrderBy(m => m.MessageId).Select(m => m.State).ToListAsync();
    }
}
