using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>One record by its key, or null.</summary>
internal sealed class RecordPlan(Statement statement, ObjectColumns columns) : Plan
{
    public override Statement[] Statements { get; } = [statement];

    /// <param name="statement">Where the statement is put together.</param>
    /// <param name="record">What is wanted of the record.</param>
    /// <param name="key">The slot of its key.</param>
    public static RecordPlan Compile(Compilation statement, RecordReading record, int key)
    {
        var (table, select) = (statement.Table(record.Type), new SelectList());
        var columns = RecordCompiler.Columns(statement, table, record, select);
        var where = Sql.Sql.And($"({table.Key} = {statement.Slot(key, typeof(Guid))})", statement.Readable(record.Readable, table));
        return new(statement.Statement($"SELECT {select} FROM {table.From}{table.Joins} WHERE {where}"), columns);
    }

    public override async Task Write(NpgsqlDataReader rows, Utf8JsonWriter json, CancellationToken cancellation)
    {
        if (await rows.ReadAsync(cancellation))
            columns.Write(rows, json);
        else
            json.WriteNullValue();
    }
}
