using JobPortal.Core.Ingestion;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class HarvestGuardTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 100, false)]
    [InlineData(1, 0, true)]
    [InlineData(49, 100, false)]
    [InlineData(50, 100, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(200, 100, true)]
    public void Absences_count_only_when_half_of_the_usual_postings_were_seen(int seen, int openBefore, bool may) =>
        HarvestGuard.MayRetire(seen, openBefore).ShouldBe(may);

    [Theory]
    [InlineData(HarvestStatus.Complete, true)]
    [InlineData(HarvestStatus.Partial, false)]
    [InlineData(HarvestStatus.Failed, false)]
    [InlineData(HarvestStatus.Running, false)]
    public void Absences_count_only_after_a_complete_harvest(HarvestStatus status, bool may) =>
        HarvestGuard.MayRetire(status, 100, 100).ShouldBe(may);

    [Theory]
    [InlineData(0, 0, 1, 0, HarvestStatus.Failed)]
    [InlineData(0, 0, 0, 5, HarvestStatus.Failed)]
    [InlineData(1, 0, 0, 0, HarvestStatus.Complete)]
    [InlineData(1, 0, 0, 5, HarvestStatus.Failed)]
    [InlineData(1, 0, 3, 0, HarvestStatus.Failed)]
    [InlineData(9, 8, 1, 0, HarvestStatus.Partial)]
    [InlineData(9, 2, 0, 8, HarvestStatus.Partial)]
    [InlineData(9, 8, 0, 8, HarvestStatus.Complete)]
    public void A_harvest_is_judged_by_what_it_read(int pages, int found, int missed, int openBefore, HarvestStatus status)
    {
        var judged = HarvestGuard.Judge(pages, found, missed, openBefore);
        judged.Status.ShouldBe(status);
        (judged.Reason is null).ShouldBe(status == HarvestStatus.Complete);
    }
}
