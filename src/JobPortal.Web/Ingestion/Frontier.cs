using System.Threading.Channels;
using JobPortal.Core.Sources;

namespace JobPortal.Web.Ingestion;

/// <summary>The pages that a harvest still wants: each once, in the order in which they were asked for, and never more than a source may have.</summary>
internal sealed class Frontier(int maxPages)
{
    private readonly Channel<PageRequest> _queue = Channel.CreateUnbounded<PageRequest>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _open;
    private int _taken;
    private bool _stopped;

    /// <summary>Pages wanted and not taken, because of the limit or because the harvest stopped early.</summary>
    public int Left { get; private set; }

    /// <summary>Pages taken so far: waiting, being read or finished.</summary>
    public int Wanted
    {
        get
        {
            lock (_lock) return _seen.Count - Left;
        }
    }

    /// <summary>Completes when no page is waiting and none is being read.</summary>
    public IAsyncEnumerable<PageRequest> ReadAllAsync(CancellationToken cancellationToken) => _queue.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Whether pages were left because the source may not have more of them.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Asking again for a page is harmless.</summary>
    /// <returns>Those that nobody had asked for.</returns>
    public IReadOnlyList<PageRequest> Add(IEnumerable<PageRequest> wanted)
    {
        lock (_lock)
        {
            var added = wanted.Where(r => _seen.Add(Key(r))).ToList();
            foreach (var request in added) Take(request);
            return added;
        }
    }

    private void Take(PageRequest request)
    {
        if (_stopped)
        {
            Left++;
        }
        else if (_taken >= maxPages)
        {
            IsFull = true;
            Left++;
        }
        else if (_queue.Writer.TryWrite(request))
        {
            _taken++;
            _open++;
        }
    }

    /// <summary>A page is finished: what it wanted has been added.</summary>
    public void Done()
    {
        lock (_lock)
        {
            if (--_open == 0) _queue.Writer.TryComplete();
        }
    }

    /// <summary>Takes no more pages: those that wait are left.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            while (_queue.Reader.TryRead(out _))
            {
                Left++;
                _open--;
            }
            if (_open == 0) _queue.Writer.TryComplete();
        }
    }

    /// <summary>Without start pages there is nothing to wait for.</summary>
    public void Start(IEnumerable<PageRequest> pages)
    {
        Add(pages);
        if (_open == 0) _queue.Writer.TryComplete();
    }

    // One address answers each form with another page.
    private static string Key(PageRequest request) => $"{request.Url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)} {request.Content?.Text}";
}
