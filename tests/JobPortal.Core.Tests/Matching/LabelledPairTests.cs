using System.Globalization;
using System.Text;
using JobPortal.Core.Matching;
using Xunit.Abstractions;

namespace JobPortal.Core.Tests.Matching;

/// <summary>The matcher on the labelled pairs, each among all other offers of its part: a wrong merge with any of them counts too.</summary>
public class LabelledPairTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(LabelledPair Pair, Answer Answer)>> Answers = new(() => AnswerAll());

    private sealed record Answer(MatchOutcome Outcome, bool JoinedAnother, string Why);

    [Fact]
    public void The_set_is_large_and_half_of_it_is_hard()
    {
        var pairs = LabelledPair.All();

        pairs.Count.ShouldBeGreaterThan(400);
        pairs.Count(p => p.Expected != MatchOutcome.Same).ShouldBeGreaterThan(pairs.Count * 9 / 20);
        pairs.Distinct().Count().ShouldBe(pairs.Count);
    }

    [Theory]
    [InlineData("tune")]
    [InlineData("held")]
    [InlineData("last")]
    public void One_position_is_one_offer_and_two_stay_two(string part)
    {
        var answers = Answers.Value.Where(a => a.Pair.Part == part).ToList();
        var merged = answers.Count(a => a.Answer.Outcome == MatchOutcome.Same);
        var right = answers.Count(a => a.Answer.Outcome == MatchOutcome.Same && a.Pair.Expected == MatchOutcome.Same);
        var wrong = merged - right + answers.Count(a => a.Answer.JoinedAnother);
        var (precision, recall) = ((double)right / (right + wrong), (double)right / answers.Count(a => a.Pair.Expected == MatchOutcome.Same));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {answers.Count} pairs, precision {precision:0.0000}, recall {recall:0.0000}"));
        output.WriteLine(Confusion(answers));

        precision.ShouldBeGreaterThanOrEqualTo(0.99);
        recall.ShouldBeGreaterThanOrEqualTo(0.90);
    }

    [Fact]
    public void A_call_that_comes_back_next_year_is_linked()
    {
        var answers = Answers.Value.Where(a => a.Pair.Expected == MatchOutcome.Again).ToList();

        ((double)answers.Count(a => a.Answer.Outcome == MatchOutcome.Again) / answers.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }

    private static string Confusion(IReadOnlyList<(LabelledPair Pair, Answer Answer)> answers)
    {
        var text = new StringBuilder();
        foreach (var group in answers.GroupBy(a => (a.Pair.Expected, a.Pair.Class)).OrderBy(g => g.Key.Expected).ThenBy(g => g.Key.Class, StringComparer.Ordinal))
        {
            var counts = string.Join(", ", group.GroupBy(a => a.Answer.Outcome).OrderBy(o => o.Key).Select(o => $"{o.Key} {o.Count()}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {group.Key.Expected,-9} {group.Key.Class,-30} {counts}{(group.Any(a => a.Answer.JoinedAnother) ? " JOINED ANOTHER" : "")}");
        }
        foreach (var (pair, answer) in answers.Where(a => a.Answer.Outcome != a.Pair.Expected || a.Answer.JoinedAnother))
            text.AppendLine(CultureInfo.InvariantCulture, $"    {pair.Expected} {pair.Class}: {pair.Left} | {pair.Right} → {answer.Outcome}{(answer.JoinedAnother ? " ANOTHER" : "")}: {answer.Why}");
        return text.ToString();
    }

    private static List<(LabelledPair, Answer)> AnswerAll()
    {
        var library = OfferLibrary.Load();
        var others = LabelledPair.All().Select(p => p.Part).Distinct().ToDictionary(part => part, part => library.Bases(part).Select((o, i) => (o.Id, LabelledPair.Posting(1_000 + i, o.Id + "@crowd", library))).ToList());
        return [.. LabelledPair.All().AsParallel().AsOrdered().Select(p => (p, AnswerOne(p, library, others[p.Part])))];
    }

    private static Answer AnswerOne(LabelledPair pair, OfferLibrary library, IReadOnlyList<(string Id, MatchPosting Posting)> crowd)
    {
        var (left, right) = (LabelledPair.Posting(1, pair.Left, library), LabelledPair.Posting(2, pair.Right, library));
        string[] own = [.. new[] { pair.Left, pair.Right }.Select(s => library.RootOf(LabelledPair.IdOf(s)))];
        // Neither the offers of the pair nor the other language's version of one.
        bool IsStranger(string id) => !own.Contains(id) && !own.Contains(id + "-en") && !(id.EndsWith("-en", StringComparison.Ordinal) && own.Contains(id[..^3]));
        var placer = new OfferPlacer(MatchDecisions.None);
        foreach (var (id, posting) in crowd.Where(c => IsStranger(c.Id))) placer.Put(posting, posting.Id);
        placer.Put(left, 1);
        var placement = placer.Place(right);
        var outcome = placement.Offer == 1 || placement.Merged.Contains(1) ? MatchOutcome.Same : placement.Again?.Offer == 1 ? MatchOutcome.Again : MatchOutcome.Different;
        return new(outcome, placement.Offer is > 1 || placement.Merged.Any(m => m > 1), DuplicateMatcher.Compare(left, right).Explanation);
    }
}
