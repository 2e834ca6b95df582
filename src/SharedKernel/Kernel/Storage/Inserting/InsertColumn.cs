using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>A column that an <c>INSERT</c> fills: how a record's value gets there, alone or in an array with those of other records.</summary>
internal sealed class InsertColumn
{
    /// <summary>Makes a parameter and is never run.</summary>
    private static readonly NpgsqlCommand Maker = new();

    private readonly IClrPropertyGetter getter;
    private readonly Func<object?, object?>? convert;
    private readonly NpgsqlDbType type;
    private readonly Type element;

    public InsertColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        getter = property.GetGetter();
        convert = mapping.Converter?.ConvertToProvider;
        type = ((NpgsqlParameter)mapping.CreateParameter(Maker, "", value: null, nullable: true)).NpgsqlDbType;
        var value = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        element = value.IsValueType && Nullable.GetUnderlyingType(value) is null ? typeof(Nullable<>).MakeGenericType(value) : value;
        Name = property.GetColumnName();
    }

    public string Name { get; }

    /// <summary>Whether it is known how to write a value.</summary>
    public bool IsWritable => type != NpgsqlDbType.Unknown;

    /// <summary>Whether a value is one for itself: an array of arrays would be taken apart down to their elements.</summary>
    public bool IsSingle => !type.HasFlag(NpgsqlDbType.Array);

    /// <summary>What the database gets of a record.</summary>
    public object? Value(object record) => convert is null ? getter.GetClrValue(record) : convert(getter.GetClrValue(record));

    public NpgsqlParameter One(object? value) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    public NpgsqlParameter Many(IReadOnlyList<object?> values)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var at = 0; at < values.Count; at++)
            array.SetValue(values[at], at);
        return new() { Value = array, NpgsqlDbType = type | NpgsqlDbType.Array };
    }
}
