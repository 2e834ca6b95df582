using Knowledge.Kernel.Events;
using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>A command that adds rows to one table.</summary>
/// <param name="rows">More than one only when the table's statement takes many.</param>
internal sealed class InsertCommand(IReadOnlyList<AddedRow> rows)
{
    private NpgsqlBatchCommand? command;

    /// <summary>Made when it is sent, where those who wait hear of a value that cannot be written.</summary>
    public NpgsqlBatchCommand Command => command ??= rows[0].Statement.Command([.. rows.Select(row => row.Values)]);

    /// <summary>The commands that add a group: rows for one table go together as far as they can, as each command costs PostgreSQL as much as a row.</summary>
    public static IEnumerable<InsertCommand> Together(IReadOnlyList<Addition> group)
    {
        for (var left = group; left.Count > 0; left = [.. left.Where(addition => !addition.IsLike(left[0]))])
        {
            var alike = left.Where(addition => addition.IsLike(left[0])).ToList();
            foreach (var run in Runs(alike))
                yield return new(run);
        }
    }

    /// <summary>A command for each row: what PostgreSQL refuses is then known to be of one addition.</summary>
    public static IEnumerable<InsertCommand> OneByOne(IReadOnlyList<Addition> group) =>
        group.SelectMany(addition => addition.Rows).Select(row => new InsertCommand([row]));

    /// <summary>Whether it adds a row of this addition.</summary>
    public bool Adds(Addition addition) => rows.Any(addition.Rows.Contains);

    /// <summary>Reads the places of the events in the feed: only events answer with rows.</summary>
    public async Task Number(NpgsqlDataReader answer)
    {
        foreach (var told in rows.Select(row => row.Event).OfType<Event>())
        {
            while (!await answer.ReadAsync())
            {
                if (!await answer.NextResultAsync())
                    throw new InvalidOperationException("PostgreSQL does not say where an event is in the feed.");
            }

            told.Id = answer.GetInt64(0);
        }
    }

    /// <summary>The rows of additions that are alike, table by table, in the order that all of them have.</summary>
    private static IEnumerable<List<AddedRow>> Runs(List<Addition> alike)
    {
        var run = new List<AddedRow>();
        foreach (var row in Enumerable.Range(0, alike[0].Rows.Count).SelectMany(at => alike.Select(addition => addition.Rows[at])))
        {
            if (run.Count > 0 && !(row.Statement == run[0].Statement && row.Statement.TakesMany))
            {
                yield return run;
                run = [];
            }

            run.Add(row);
        }

        if (run.Count > 0)
            yield return run;
    }
}
