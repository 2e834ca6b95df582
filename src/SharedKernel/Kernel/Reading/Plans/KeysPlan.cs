using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The keys of the records that a filter finds, oldest first.</summary>
internal sealed class KeysPlan(Statement statement) : Plan
{
    public override Statement[] Statements { get; } = [statement];

    /// <param name="statement">Where the statement is put together.</param>
    /// <param name="record">The resource, of which no field is wanted.</param>
    /// <param name="filter">What the records must meet.</param>
    /// <param name="most">The slot of how many at most.</param>
    public static KeysPlan Compile(Compilation statement, RecordReading record, Criterion filter, int most)
    {
        var table = statement.Table(record.Type);
        var where = Sql.Sql.And(statement.Readable(record.Readable, table), CriterionCompiler.Compile(statement, table, filter));
        return new(statement.Statement(
            $"SELECT {table.Key} FROM {table.From}{table.Joins} WHERE {where} ORDER BY {table.Key} LIMIT {statement.Slot(most, typeof(int))}"));
    }

    public override async Task Write(NpgsqlDataReader rows, Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteStartArray();
        while (await rows.ReadAsync(cancellation))
            json.WriteStringValue(rows.GetGuid(0));
        json.WriteEndArray();
    }
}
