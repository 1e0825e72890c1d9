using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers;

public class ReadRangesTests
{
    [Fact]
    public void Each_question_has_the_answer_that_looking_at_all_ranges_gives()
    {
        var dice = new Random(20261123);
        for (var round = 0; round < 300; round++)
        {
            (int From, int To)[] ranges = [.. Enumerable.Range(0, dice.Next(8)).Select(_ => dice.Next(30)).Select(from => (from, from + dice.Next(-1, 9)))];
            var read = new ReadRanges(ranges);
            for (var from = 0; from < 40; from++)
            {
                var to = from + dice.Next(1, 6);
                var shown = $"{from}-{to} in {string.Join(' ', ranges)}";
                read.Touches(from, to).ShouldBe(ranges.Any(r => r.To > r.From && r.From < to && from < r.To), shown);
                read.BeginsIn(from, to).ShouldBe(ranges.Any(r => r.To > r.From && r.From >= from && r.From < to), shown);
            }
        }
    }
}
