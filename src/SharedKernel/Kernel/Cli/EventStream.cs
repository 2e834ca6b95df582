using System.Runtime.CompilerServices;
using System.Text;

namespace Knowledge.Kernel.Cli;

/// <summary>One server-sent event.</summary>
/// <param name="Name">Its name; <c>message</c> when it has none.</param>
/// <param name="Data">Its data lines.</param>
internal sealed record StreamEvent(string Name, string Data);

/// <summary>Reads server-sent events as the HTML standard says: any line end, comments, several data lines, a byte order mark.</summary>
internal static class EventStream
{
    /// <summary>In characters; an item's body has 100,000 at most.</summary>
    private const int LongestEvent = 4 * 1024 * 1024;

    /// <param name="stream">The body of the response.</param>
    /// <param name="silence">For how long nothing may come, not even a comment, until the connection counts as dead.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="IOException">The stream is dead, or an event is longer than four million characters.</exception>
    public static async IAsyncEnumerable<StreamEvent> Read(Stream stream, TimeSpan silence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new EventLines(LongestEvent);
        var parts = new EventParts();
        var buffer = new char[8192];
        while (await Fill(reader, buffer, silence, cancellation) is > 0 and var count)
        {
            foreach (var line in lines.Split(buffer.AsMemory(0, count)))
            {
                if (parts.Take(line) is { } complete)
                    yield return complete;
            }
        }
    }

    private static async Task<int> Fill(StreamReader reader, char[] buffer, TimeSpan silence, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(silence);
        try
        {
            return await reader.ReadAsync(buffer, patience.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"Nothing came for {silence.TotalSeconds:0} seconds.", late);
        }
    }
}

/// <summary>Gathers the lines of an event until the blank one that ends it.</summary>
internal sealed class EventParts
{
    private readonly List<string> data = [];
    private string name = "";

    /// <summary>The event that the line completes, if it does.</summary>
    public StreamEvent? Take(string line)
    {
        if (line.Length == 0)
            return Complete();
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var field = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? "" : line[(colon + 1)..];
        if (value.StartsWith(' '))
            value = value[1..];
        if (field == "data")
            data.Add(value);
        else if (field == "event")
            name = value;
        return null;
    }

    private StreamEvent? Complete()
    {
        var complete = data.Count == 0 ? null : new StreamEvent(name.Length == 0 ? "message" : name, string.Join('\n', data));
        data.Clear();
        name = "";
        return complete;
    }
}
