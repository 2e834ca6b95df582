using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation;

/// <summary>A provider's answer that is under way. It can be left at any moment, also while nothing comes.</summary>
internal sealed class OpenStream : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private Task<bool> _pending = Task.FromResult(false);

    public OpenStream(IChatClient chat, IReadOnlyList<ChatMessage> messages, CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _updates = chat.GetStreamingResponseAsync(messages, cancellationToken: _end.Token).GetAsyncEnumerator(_end.Token);
    }

    public ChatResponseUpdate Current => _updates.Current;

    /// <summary>Waits for more until the token ends the wait.</summary>
    public Task<bool> Next(CancellationToken patience) => (_pending = _updates.MoveNextAsync().AsTask()).WaitAsync(patience);

    /// <summary>Waits for more as long as that.</summary>
    public Task<bool> Next(TimeSpan patience, TimeProvider clock) => (_pending = _updates.MoveNextAsync().AsTask()).WaitAsync(patience, clock);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await ((Task)_pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _updates.DisposeAsync();
        _end.Dispose();
    }
}
