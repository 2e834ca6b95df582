using Knowledge.Kernel.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>The <c>INSERT</c> of one table, put together once from the model.</summary>
internal sealed class InsertStatement
{
    private const string Kept = "Knowledge:Insert";

    /// <summary>Makes parameters and is never run.</summary>
    private static readonly NpgsqlCommand Maker = new();

    private readonly string sql;
    private readonly (IClrPropertyGetter Value, RelationalTypeMapping Mapping)[] columns;

    private InsertStatement(IEntityType type)
    {
        var written = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToList();
        var generated = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.OnAdd).ToList();
        IsWhole = HasOnlyColumns(type) && generated.TrueForAll(property => property.IsPrimaryKey()) && written.TrueForAll(property => !property.IsShadowProperty());
        columns = IsWhole ? [.. written.Select(property => (property.GetGetter(), property.GetRelationalTypeMapping()))] : [];
        sql = $"INSERT INTO {Quoted.Table(type)} ({Names(written)}) VALUES ({string.Join(", ", columns.Select((_, at) => $"${at + 1}"))})"
            + (generated.Count == 0 ? "" : $" RETURNING {Names(generated)}");
    }

    /// <summary>Whether the columns of the table are all that there is to a record.</summary>
    public bool IsWhole { get; }

    public static InsertStatement Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(Kept, static type => new InsertStatement(type!), type);

    public NpgsqlBatchCommand Command(object record)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (value, mapping) in columns)
            command.Parameters.Add((NpgsqlParameter)mapping.CreateParameter(Maker, "", value.GetClrValue(record), nullable: true));
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
