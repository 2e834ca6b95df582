using System.Collections.Concurrent;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Knowledge.Kernel.Reading;

/// <summary>
/// Reads the keys of records by statements that are made once, past Entity Framework: for what is asked with every request. It asks no
/// policies: whoever states a condition states all of it.
/// </summary>
public sealed class KeySets(NpgsqlDataSource source, IDbContextFactory<KnowledgeDb> databases)
{
    private readonly ConcurrentDictionary<KeySet, Statement> statements = new();

    /// <summary>Several sets in one round trip.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="asked">The sets, each with its value when it takes one.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>The keys of each, in the order asked.</returns>
    public async Task<IReadOnlyList<IReadOnlySet<Guid>>> Read(Actor actor, IReadOnlyList<(KeySet Set, object? Value)> asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = connection.CreateBatch();
        foreach (var (set, value) in asked)
            batch.BatchCommands.Add(StatementOf(set).Command([value], actor));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        var found = new List<IReadOnlySet<Guid>>(asked.Count);
        do
        {
            var keys = new HashSet<Guid>();
            while (await rows.ReadAsync(cancellation))
                keys.Add(rows.GetGuid(0));
            found.Add(keys);
        }
        while (await rows.NextResultAsync(cancellation));
        return found;
    }

    private Statement StatementOf(KeySet set) => statements.GetOrAdd(set, made =>
    {
        using var db = databases.CreateDbContext();
        return made.Compile(db.Model);
    });
}
