using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Knowledge.Kernel.Live;

/// <summary>Passes what was committed to those who listen now. It never waits for a listener and never holds up an action.</summary>
public sealed class LiveEvents
{
    /// <summary>A listener that falls further behind loses the oldest events; it shows the state it reads, so it catches up by itself.</summary>
    private const int Backlog = 4096;

    private readonly ConcurrentDictionary<Channel<LiveEvent>, byte> listeners = new();

    /// <summary>Tells every listener.</summary>
    public void Publish(LiveEvent change)
    {
        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite(change);
    }

    /// <summary>Everything published from now on, until cancelled. Listening begins with the call, not with the first read.</summary>
    public IAsyncEnumerable<LiveEvent> Listen(CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = 0;
        cancellation.Register(() => listeners.TryRemove(channel, out _));
        return Read(channel, cancellation);
    }

    private async IAsyncEnumerable<LiveEvent> Read(Channel<LiveEvent> channel, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellation))
                yield return change;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
