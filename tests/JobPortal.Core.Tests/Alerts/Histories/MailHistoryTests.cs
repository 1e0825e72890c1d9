using JobPortal.Core.Alerts;

namespace JobPortal.Core.Tests.Alerts.Histories;

public sealed class MailHistoryTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_random_histories_the_mails_are_those_of_the_reference(int seed)
    {
        var history = new History(seed);
        var subscriptions = history.Subscriptions();
        var (portal, reference) = (new IncrementalMails(subscriptions), new ReferenceMails(subscriptions));
        var (mails, end) = (0, history.Now.AddDays(45));
        while (history.Now < end)
        {
            foreach (var (from, into) in history.Pass())
            {
                portal.Merge(from, into);
                reference.Merge(from, into);
            }
            // First: the portal notes in the subscriptions that it looked at them.
            var expected = Show(reference.Round(history));
            Show(portal.Round(history)).ShouldBe(expected, $"{history.Now:O}");
            mails += expected.Length;
        }
        mails.ShouldBeGreaterThan(20);
    }

    private static string[] Show(IEnumerable<(string Email, string Said)> mails) => [.. mails.Select(m => $"{m.Email}: {m.Said}").Order(StringComparer.Ordinal)];

    [Fact]
    public void A_history_holds_everything_that_can_be_told_and_few_offers_are_looked_at()
    {
        HashSet<string> reasons = [];
        for (var seed = 1; seed <= 6; seed++)
        {
            var history = new History(seed);
            var portal = new IncrementalMails(history.Subscriptions());
            var (rounds, open) = (0, 0);
            for (var end = history.Now.AddDays(45); history.Now < end; rounds++)
            {
                foreach (var (from, into) in history.Pass()) portal.Merge(from, into);
                reasons.UnionWith(portal.Round(history).SelectMany(m => m.Said.Split(", ")).Select(s => s.Split(' ')[1]));
                open += history.Offers.Count;
            }
            portal.Tried.ShouldBeLessThan(open);
        }
        reasons.Order(StringComparer.Ordinal).ShouldBe(Enum.GetNames<AlertReason>().Order(StringComparer.Ordinal));
    }
}
