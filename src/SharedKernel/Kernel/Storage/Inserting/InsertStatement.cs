using Knowledge.Kernel.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>The <c>INSERT</c> of one table, put together once from the model.</summary>
internal sealed class InsertStatement
{
    private const string Kept = "Knowledge:Insert";

    private readonly InsertColumn[] columns;
    private readonly string one;
    private readonly string many;

    private InsertStatement(IEntityType type)
    {
        var written = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
        var generated = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.OnAdd).ToList();
        columns = [.. written.Select(property => new InsertColumn(property))];
        IsWhole = HasOnlyColumns(type)
            && generated.TrueForAll(property => property.IsPrimaryKey())
            && written.TrueForAll(property => !property.IsShadowProperty())
            && Array.TrueForAll(columns, column => column.IsWritable);
        TakesMany = Array.TrueForAll(columns, column => column.IsSingle);
        var into = $"INSERT INTO {Quoted.Table(type)} ({Names(written)})";
        var places = string.Join(", ", columns.Select((_, at) => $"${at + 1}"));
        var returning = generated.Count == 0 ? "" : $" RETURNING {Names(generated)}";
        one = $"{into} VALUES ({places}){returning}";
        many = $"{into} SELECT * FROM unnest({places}){returning}";
    }

    /// <summary>Whether the columns of the table are all that there is to a record.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether several rows can be added with one command.</summary>
    public bool TakesMany { get; }

    public static InsertStatement Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(Kept, static type => new InsertStatement(type!), type);

    /// <summary>What a record has in the columns.</summary>
    public object?[] Values(object record) => Array.ConvertAll(columns, column => column.Value(record));

    /// <summary>Adds rows, in this order; PostgreSQL answers with what it generates for each, in the same.</summary>
    /// <param name="rows">The <see cref="Values"/> of each; no more than one unless it <see cref="TakesMany"/>.</param>
    public NpgsqlBatchCommand Command(IReadOnlyList<object?[]> rows)
    {
        var command = new NpgsqlBatchCommand(rows.Count == 1 ? one : many);
        for (var at = 0; at < columns.Length; at++)
            command.Parameters.Add(rows.Count == 1 ? columns[at].One(rows[0][at]) : columns[at].Many([.. rows.Select(row => row[at])]));
        return command;
    }

    private static bool HasOnlyColumns(IEntityType type) =>
        type.BaseType is null
        && !type.GetDirectlyDerivedTypes().Any()
        && !type.IsOwned()
        && !type.GetComplexProperties().Any()
        && !type.GetNavigations().Any(navigation => navigation.TargetEntityType.IsOwned());

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => Quoted.Name(property.GetColumnName())));
}
