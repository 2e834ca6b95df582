using System.Text.Json;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Records in groups, the largest group first; with nothing to group by all are one group, even if there are none.</summary>
internal sealed class GroupPlan(Statement statement, ObjectColumns columns) : Plan
{
    public override Statement[] Statements { get; } = [statement];

    public static GroupPlan Compile(Compilation statement, GroupReading groups)
    {
        var (table, select) = (statement.Table(groups.Type), new SelectList());
        var keys = groups.By.ToDictionary(key => key.Value.Field.Name, key => Key(statement, table, key), StringComparer.Ordinal);
        var columns = new ObjectColumns(null, [.. groups.Parts.Select(part => Part(statement, table, part, groups, keys, select))]);
        var where = statement.Readable(groups.Readable, table);
        if (groups.Filter is not null)
            where = Sql.Sql.And(where, CriterionCompiler.Compile(statement, table, groups.Filter));
        var common = keys.Count == 0 ? "()" : string.Join(", ", keys.Values);
        var order = string.Join(", ", keys.Values.Prepend("count(*) DESC"));
        return new(
            statement.Statement($"SELECT {select} FROM {table.From}{table.Joins} WHERE {where} GROUP BY {common} ORDER BY {order} LIMIT {statement.Slot(groups.Size, typeof(int))}"),
            columns);
    }

    public override async Task Write(NpgsqlDataReader rows, Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteStartArray();
        while (await rows.ReadAsync(cancellation))
            columns.Write(rows, json);
        json.WriteEndArray();
    }

    private static string Key(Compilation statement, TableScope table, GroupKey key)
    {
        var value = statement.Value(key.Value, table).Text;
        return key.Every is null ? value : $"date_trunc({Quoted.Text(key.Every)}, {value}, 'UTC')";
    }

    private static ObjectColumns.Field Part(
        Compilation statement, TableScope table, GroupPart part, GroupReading groups, Dictionary<string, string> keys, SelectList select)
    {
        var key = JsonEncodedText.Encode(part.Key);
        return part switch
        {
            GroupPart.Count => new(key, ColumnWriter.For(typeof(long), select.Add("count(*)"))),
            GroupPart.Common common => new(key, Object: new ObjectColumns(null, [.. common.Fields.Select(field => field.Field is { } name
                ? Column(field.Key, keys[name], groups.By.First(one => one.Value.Field.Name == name).Value.Field.Type, select)
                : Name(field.Key, groups.Type.Name + "GroupKeys"))])),
            GroupPart.Aggregates aggregates => new(key, Object: new ObjectColumns(null, [.. aggregates.Fields.Select(field => field.Value is { } value
                ? Aggregate(field.Key, aggregates.Function, statement.Value(value, table).Text, value.Field.Type, select)
                : Name(field.Key, groups.Type.Name + Suffix(aggregates.Function)))])),
            GroupPart.TypeName type => Name(part.Key, type.Name),
            _ => throw new InvalidOperationException($"'{part}' is no part of a group."),
        };
    }

    private static ObjectColumns.Field Aggregate(string key, GroupFunction function, string value, Type type, SelectList select) => function switch
    {
        GroupFunction.Sum => Column(key, $"CAST(sum({value}) AS {StoredType.Of(GroupTypes.SumType(type)).Name})", GroupTypes.SumType(type), select),
        GroupFunction.Average => Column(key, $"CAST(avg({value}) AS double precision)", typeof(double), select),
        GroupFunction.Min => Column(key, $"min({value})", type, select),
        _ => Column(key, $"max({value})", type, select),
    };

    private static ObjectColumns.Field Column(string key, string sql, Type type, SelectList select) =>
        new(JsonEncodedText.Encode(key), ColumnWriter.For(type, select.Add(sql)));

    private static ObjectColumns.Field Name(string key, string type) => new(JsonEncodedText.Encode(key), Text: JsonEncodedText.Encode(type));

    private static string Suffix(GroupFunction function) => "Group" + function switch
    {
        GroupFunction.Sum => "Sums",
        GroupFunction.Average => "Averages",
        GroupFunction.Min => "Minima",
        _ => "Maxima",
    };
}
