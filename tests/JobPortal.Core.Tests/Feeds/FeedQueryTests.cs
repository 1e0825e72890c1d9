using JobPortal.Core.Feeds;
using JobPortal.Core.Search;

namespace JobPortal.Core.Tests.Feeds;

public sealed class FeedQueryTests
{
    [Fact]
    public void The_search_is_read_as_on_the_page_and_the_rest_beside_it()
    {
        var query = FeedQuery.Read("?q=image&kind=phd&alarm=2,7,2&limit=10&cursor=n1f-2a");
        (query.Criteria.Text, query.Alarms, query.Limit).ShouldBe(("image", query.Alarms, 10));
        query.Alarms.ShouldBe([7, 2]);
        query.Cursor.ShouldBe(new FeedCursor(SortOrder.Newest, DateOnly.FromDayNumber(0x1f), 0x2a));
        query.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("alarm=x", CriteriaProblem.OutOfRange, "alarm")]
    [InlineData("alarm=61", CriteriaProblem.OutOfRange, "alarm")]
    [InlineData("alarm=-1", CriteriaProblem.OutOfRange, "alarm")]
    [InlineData("alarm=1,2,3,4,5,6", CriteriaProblem.TooMany, "alarm")]
    [InlineData("limit=0", CriteriaProblem.OutOfRange, "limit")]
    [InlineData("limit=101", CriteriaProblem.OutOfRange, "limit")]
    [InlineData("limit=5&limit=6", CriteriaProblem.Repeated, "limit")]
    [InlineData("cursor=zzz", CriteriaProblem.UnknownValue, "cursor")]
    [InlineData("cursor=n", CriteriaProblem.UnknownValue, "cursor")]
    [InlineData("cursor=nffffffff-1", CriteriaProblem.UnknownValue, "cursor")]
    [InlineData("cursor=r1-1", CriteriaProblem.UnknownValue, "cursor")]
    [InlineData("kind=emperor", CriteriaProblem.UnknownValue, "kind")]
    [InlineData("colour=red", CriteriaProblem.UnknownParameter, "colour")]
    public void What_means_nothing_is_noted(string text, CriteriaProblem problem, string parameter)
    {
        var note = FeedQuery.Read(text).Notes.ShouldHaveSingleItem();
        (note.Problem, note.Parameter).ShouldBe((problem, parameter));
    }

    [Theory]
    [InlineData(SortOrder.Newest, 0L)]
    [InlineData(SortOrder.Closing, long.MaxValue)]
    public void A_cursor_is_read_as_it_was_written(SortOrder sort, long after)
    {
        var cursor = new FeedCursor(sort, new DateOnly(2026, 11, 22), after);
        FeedCursor.Read(cursor.ToString()).ShouldBe(cursor);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(-2, 0)]
    [InlineData(1, 0)]
    public void A_walk_over_midnight_ends_as_it_began(int cursorDay, int expected)
    {
        var today = new DateOnly(2026, 11, 22);
        new FeedCursor(SortOrder.Newest, today.AddDays(cursorDay), 1).DayFor(today).ShouldBe(today.AddDays(expected));
    }
}
