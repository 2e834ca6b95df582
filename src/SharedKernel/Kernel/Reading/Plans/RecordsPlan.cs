using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Several records by their keys, as one JSON object with a property for each that was found.</summary>
internal sealed class RecordsPlan(Statement statement, ObjectColumns columns) : Plan
{
    public override Statement[] Statements { get; } = [statement];

    /// <param name="statement">Where the statement is put together.</param>
    /// <param name="record">What is wanted of each record.</param>
    /// <param name="keys">The slot of their keys.</param>
    /// <param name="filter">What they must meet too.</param>
    public static RecordsPlan Compile(Compilation statement, RecordReading record, int keys, Criterion? filter)
    {
        var (table, select) = (statement.Table(record.Type), new SelectList());
        select.Add(table.Key);
        var columns = RecordCompiler.Columns(statement, table, record, select);
        var where = Sql.Sql.And($"({table.Key} = ANY({statement.Slot(keys, typeof(Guid[]))}))", statement.Readable(record.Readable, table));
        if (filter is not null)
            where = Sql.Sql.And(where, CriterionCompiler.Compile(statement, table, filter));
        return new(statement.Statement($"SELECT {select} FROM {table.From}{table.Joins} WHERE {where}"), columns);
    }

    public override async Task Write(NpgsqlDataReader rows, Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteStartObject();
        while (await rows.ReadAsync(cancellation))
        {
            json.WritePropertyName(rows.GetGuid(0).ToString());
            columns.Write(rows, json);
        }

        json.WriteEndObject();
    }
}
