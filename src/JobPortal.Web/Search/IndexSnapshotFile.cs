using System.Diagnostics;
using System.Text.Json;
using JobPortal.Core.Search.Index;
using JobPortal.Web.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace JobPortal.Web.Search;

/// <summary>The index as a file of the data folder. Written beside and then renamed, so that a process that is killed leaves the one before.</summary>
internal sealed class IndexSnapshotFile(IConfiguration configuration, IOptions<SearchOptions> options, ILogger<IndexSnapshotFile> logger)
{
    private const int BufferBytes = 1 << 20;
    private readonly string _path = Path.Combine(DataFolder.Of(configuration), "search-index.bin");
    private long _version = -1;
    private long _at = Stopwatch.GetTimestamp();

    /// <summary>Whether it is time for another.</summary>
    public bool IsDue => Stopwatch.GetElapsedTime(_at) >= TimeSpan.FromMinutes(options.Value.SnapshotMinutes);

    /// <summary>Null when there is none, or none that is of use here; then the log says why.</summary>
    public (OfferIndex Index, OfferMoment Moment)? Read(OfferMoment now)
    {
        if (!File.Exists(_path)) return null;
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
            var (index, stamp) = IndexSnapshot.Read(file);
            var moment = JsonSerializer.Deserialize<OfferMoment>(stamp)!;
            if (now.IsBefore(moment)) logger.SnapshotRefused("it is of another database");
            // A day less than changes are kept, so that none of them is trimmed while it is read.
            else if (now.At - moment.At > OfferChangeLog.Kept - TimeSpan.FromDays(1)) logger.SnapshotRefused("it is older than the log of changes");
            else
            {
                _version = moment.Version;
                return (index, moment);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            logger.SnapshotRefused(e.Message);
        }
        return null;
    }

    /// <summary>Nothing when it shows what the last one does.</summary>
    public void Write(OfferIndex index, OfferMoment moment)
    {
        _at = Stopwatch.GetTimestamp();
        if (moment.Version == _version) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            var beside = $"{_path}.{Environment.ProcessId}";
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
                IndexSnapshot.Write(index, JsonSerializer.Serialize(moment), file);
            File.Move(beside, _path, overwrite: true);
            _version = moment.Version;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.SnapshotFailed(e);
        }
    }

    public static async Task<OfferMoment> NowAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(OfferChangeLog.Now, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return OfferChangeLog.Moment(rows);
    }
}
