using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Offers;

public class OrganizationChangesTests
{
    [Fact]
    public void A_merge_into_a_lab_that_is_merged_later_leads_to_the_last()
    {
        var changes = OrganizationChanges.Of([Merge(1, lab: 10, into: 20), Merge(2, lab: 20, into: 30)]);
        (changes.Merged[10].Lab, changes.Merged[20].Lab).ShouldBe((30, 30));
    }

    [Theory]
    [InlineData(1, null, 30)]
    [InlineData(2, 20, null)]
    public void Merges_are_undone_in_any_order(int undone, int? first, int? second)
    {
        OrganizationChange[] made = [Merge(1, lab: 10, into: 20), Merge(2, lab: 20, into: 30)];
        made.Single(c => c.Id == undone).UndoneAt = DateTimeOffset.UnixEpoch;
        var changes = OrganizationChanges.Of(made);
        int? End(int lab) => changes.Merged.TryGetValue(lab, out var end) ? end.Lab : null;
        (End(10), End(20)).ShouldBe((first, second));
    }

    [Fact]
    public void A_spelling_goes_where_it_was_sent_last_and_follows_a_merge()
    {
        var changes = OrganizationChanges.Of([Split(1, "LIFAT, Tours", 20), Split(2, "lifat – TOURS", 30), Merge(3, lab: 30, into: 40)]);
        changes.Spellings.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("=lifat-tours", (40, 2)));
    }

    [Fact]
    public void An_undone_name_is_the_one_before_it()
    {
        OrganizationChange[] made = [Rename(1, "A", "B"), Rename(2, "B", "C")];
        OrganizationChanges.Of(made).Names[10].Name.ShouldBe("C");
        made[1].UndoneAt = DateTimeOffset.UnixEpoch;
        OrganizationChanges.Of(made).Names[10].Name.ShouldBe("B");
        made[0].UndoneAt = DateTimeOffset.UnixEpoch;
        OrganizationChanges.Of(made).Names[10].Name.ShouldBe("A");
    }

    [Fact]
    public void A_circle_that_somebody_wrote_into_the_database_ends() =>
        OrganizationChanges.Of([Merge(1, lab: 10, into: 20), Merge(2, lab: 20, into: 10)]).Merged.Count.ShouldBe(2);

    private static OrganizationChange Merge(int id, int lab, int into) =>
        new() { Id = id, Kind = OrganizationChangeKind.Merge, OrganizationId = lab, TargetId = into, By = "x" };

    private static OrganizationChange Split(int id, string spelling, int into) =>
        new() { Id = id, Kind = OrganizationChangeKind.Split, OrganizationId = 10, TargetId = into, Spelling = spelling, By = "x" };

    private static OrganizationChange Rename(int id, string from, string to) =>
        new() { Id = id, Kind = OrganizationChangeKind.Rename, OrganizationId = 10, OldName = from, Name = to, By = "x" };
}
