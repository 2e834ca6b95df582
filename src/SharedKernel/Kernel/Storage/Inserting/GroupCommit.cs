using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>
/// Commits what transactions add, those that wait at the same time together: PostgreSQL flushes its log once for all of them. Each is still
/// written as a whole or not at all, and one that is refused harms no other.
/// </summary>
internal sealed class GroupCommit
{
    /// <summary>Additions in a group.</summary>
    private const int MostTogether = 64;

    /// <summary>A group that takes longer waits for somebody's lock, or PostgreSQL is slow.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly NpgsqlDataSource source;
    private readonly Gathering<Addition> gathering;

    /// <param name="source">Connections to the database.</param>
    public GroupCommit(NpgsqlDataSource source)
    {
        this.source = source;
        gathering = new(Send, MostTogether, mostGroups: 1, Patience);
    }

    /// <summary>Waits until the addition is committed.</summary>
    /// <exception cref="NpgsqlException">PostgreSQL refuses a row, and then has written none of the addition, or does not answer.</exception>
    public Task Write(Addition addition)
    {
        gathering.Add(addition);
        return addition.Written();
    }

    /// <summary>Sends a group; when PostgreSQL refuses one of it, that one goes alone, to get a verdict of its own, and the others again without it.</summary>
    private async Task Send(List<Addition> group)
    {
        group.RemoveAll(addition => addition.IsGivenUp);
        if (group.Count == 0)
            return;
        var commands = InsertCommand.Together(group).ToList();
        while (await Refused(group, commands) is { } refusal)
        {
            if (Blamed(group, commands, refusal) is { } blamed)
            {
                group.Remove(blamed);
                await Send([blamed]);
            }

            commands = [.. InsertCommand.OneByOne(group)];
        }
    }

    /// <summary>Whose row was refused; null when its command also adds rows of others.</summary>
    private static Addition? Blamed(List<Addition> group, List<InsertCommand> commands, PostgresException refusal)
    {
        if (commands.Find(command => command.Command == refusal.BatchCommand) is not { } refused)
            return group[0];
        var suspects = group.FindAll(refused.Adds);
        return suspects.Count == 1 ? suspects[0] : null;
    }

    /// <summary>Tells all how it went; but when a group was refused and nothing of it is written, that is returned and they wait on.</summary>
    private async Task<PostgresException?> Refused(List<Addition> group, List<InsertCommand> commands)
    {
        try
        {
            await Commit(group, commands);
            group.ForEach(addition => addition.Succeed());
        }
        catch (PostgresException exception) when (group.Count > 1 && IsRolledBack(exception))
        {
            return exception;
        }
#pragma warning disable CA1031 // Whoever waits must hear of any failure.
        catch (Exception exception)
        {
            group.ForEach(addition => addition.Fail(exception));
        }
#pragma warning restore CA1031
        return null;
    }

    /// <summary>What is sent in one go is a transaction by itself.</summary>
    private async Task Commit(List<Addition> group, List<InsertCommand> commands)
    {
        group[0].Trace();
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        commands.ForEach(command => batch.BatchCommands.Add(command.Command));
        await using var rows = await batch.ExecuteReaderAsync();
        foreach (var command in commands)
            await command.Number(rows);
        while (await rows.NextResultAsync())
        {
        }
    }

    /// <summary>An error ends the transaction; what is worse ends the connection, perhaps after the commit.</summary>
    private static bool IsRolledBack(PostgresException exception) => exception.InvariantSeverity == "ERROR";
}
