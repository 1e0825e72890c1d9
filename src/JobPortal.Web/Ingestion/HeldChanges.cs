using System.Runtime.CompilerServices;
using JobPortal.Core.Ingestion;
using JobPortal.Web.Data;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// New and changed postings of a run that is not judged yet: in memory, where nearly every run of a known source fits, beyond that in the
/// staging table. Killed, it leaves rows that the next run drops (ADR 10).
/// </summary>
/// <param name="table">The staging table.</param>
/// <param name="run">Whose changes.</param>
/// <param name="isInTable">Whether an earlier process has left some in the table.</param>
internal sealed class HeldChanges(HeldPostings table, HarvestRun run, bool isInTable)
{
    /// <summary>Postings in memory.</summary>
    public const int MaxPostings = 1_000;

    /// <summary>Bytes of their pages in memory: a page with its pictures inlined has 2 MB.</summary>
    private const long MaxBytes = 64_000_000;

    private const int BatchSize = 200;

    private readonly HashSet<HarvestedPage> _pages = new(ReferenceEqualityComparer.Instance);
    private List<HarvestedPosting> _memory = [];
    private bool _spilled = isInTable;

    public async Task AddAsync(IReadOnlyList<HarvestedPosting> postings, CancellationToken cancellationToken)
    {
        _memory.AddRange(postings);
        foreach (var posting in postings) _pages.Add(posting.Page);
        if (_memory.Count > MaxPostings || _pages.Sum(p => (long)p.Body.Length) > MaxBytes) await SpillAsync(cancellationToken);
    }

    /// <summary>Keeps everything for an operator: the run is in quarantine. What earlier runs held is superseded.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await SpillAsync(cancellationToken);
        await table.DropAsync(run.Source, run.Id, cancellationToken);
    }

    /// <summary>Everything that is held, some hundred postings at a time. Call <see cref="ForgetAsync"/> when they are stored.</summary>
    public async IAsyncEnumerable<IReadOnlyList<HarvestedPosting>> TakeAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_spilled)
        {
            await foreach (var batch in table.ReadAsync(run.Id, cancellationToken)) yield return batch;
        }
        foreach (var batch in _memory.Chunk(BatchSize)) yield return batch;
    }

    /// <summary>
    /// What this run held is stored, or not wanted. What an earlier one holds stays: a run that failed, or missed pages, is stored too, and decides nothing.
    /// </summary>
    public Task ForgetAsync(CancellationToken cancellationToken) => table.DropAsync(run, cancellationToken);

    private async Task SpillAsync(CancellationToken cancellationToken)
    {
        foreach (var batch in _memory.Chunk(BatchSize)) await table.AddAsync(run, batch, cancellationToken);
        _memory = [];
        _pages.Clear();
        _spilled = true;
    }
}
