using System.Diagnostics;
using Knowledge.Kernel.Storage;
using Npgsql;

namespace Knowledge.Kernel.Reading.Together;

/// <summary>
/// Asks what has been quick to answer, those who wait at the same time together: a round trip costs more than finding a record, and they
/// share it. One that fails harms no other.
/// </summary>
internal sealed class GroupRead
{
    /// <summary>Reads in a group.</summary>
    private const int MostTogether = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly NpgsqlDataSource source;
    private readonly Gathering<WaitingRead> gathering;

    /// <param name="source">Connections to the database.</param>
    public GroupRead(NpgsqlDataSource source)
    {
        this.source = source;
        gathering = new(Send, MostTogether, mostGroups: Math.Max(1, Environment.ProcessorCount / 2), Patience);
    }

    /// <summary>Waits until the answer is written.</summary>
    public Task Answer(WaitingRead read)
    {
        gathering.Add(read);
        return read.Answered;
    }

    private async Task Send(List<WaitingRead> group)
    {
        group.RemoveAll(read => read.IsGivenUp());
        if (group.Count == 0)
            return;
        var left = new Queue<WaitingRead>(group);
        try
        {
            await Answer(group, left);
        }
#pragma warning disable CA1031 // Whoever waits must hear of any failure.
        catch (Exception exception)
        {
            await Alone(left, exception);
        }
#pragma warning restore CA1031
    }

    /// <summary>Answers one after the other; who has been answered is no longer left.</summary>
    /// <remarks>The statements are traced as part of what the last is part of, so it hears of its answer when that trace has ended.</remarks>
    private async Task Answer(List<WaitingRead> group, Queue<WaitingRead> left)
    {
        group[^1].Trace();
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        group.ForEach(read => read.AddTo(batch));
        var began = Stopwatch.GetTimestamp();
        await using (var rows = await batch.ExecuteReaderAsync())
        {
            await left.Peek().Write(rows);
            while (left.Count > 1)
            {
                left.Dequeue().Succeed(began);
                began = Stopwatch.GetTimestamp();
                await rows.NextResultAsync();
                await left.Peek().Write(rows);
            }
        }

        left.Dequeue().Succeed(began);
    }

    /// <summary>An error of one is nobody else's: each that is left is asked by itself.</summary>
    private async Task Alone(Queue<WaitingRead> left, Exception exception)
    {
        if (left.TryPeek(out var first) && (left.Count == 1 || first.IsBegun))
            left.Dequeue().Fail(exception);
        await Task.WhenAll(left.Select(read => Send([read])));
    }
}
