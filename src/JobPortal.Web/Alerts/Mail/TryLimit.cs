using JobPortal.Core.Alerts;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>
/// How long one try may last. Until the mail is whole at the server, giving up costs nothing: the mail is not there, and goes again. From its final dot on, giving
/// up may mean a second copy, so then the answer is waited for much longer, and a portal that is told to stop waits for it too.
/// </summary>
internal sealed class TryLimit : IDisposable
{
    private readonly CancellationTokenSource _limit = new(DeliveryPolicy.TryLimit);
    private readonly CancellationToken _stop;
    private CancellationTokenRegistration _stopping;

    /// <param name="stop">Ends the try: at once before the final dot, <see cref="DeliveryPolicy.LastWords"/> later behind it.</param>
    public TryLimit(CancellationToken stop)
    {
        _stop = stop;
        _stopping = stop.UnsafeRegister(_ => _limit.Cancel(), null);
    }

    public CancellationToken Token => _limit.Token;

    /// <summary>The mail goes out now, with the dot that ends it.</summary>
    public void AwaitAnswer()
    {
        _stopping.Dispose();
        // A stop until here has ended the try, and nothing takes that back.
        _limit.CancelAfter(DeliveryPolicy.AnswerLimit);
        _stopping = _stop.UnsafeRegister(_ => _limit.CancelAfter(DeliveryPolicy.LastWords), null);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _limit.Dispose();
    }
}
