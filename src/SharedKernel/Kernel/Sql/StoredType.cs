using System.Collections;
using System.Collections.Concurrent;
using Knowledge.Kernel.GraphQL;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Kernel.Sql;

/// <summary>How values of a C# type are stored: enums by name and value objects by their text.</summary>
/// <param name="Db">The type in PostgreSQL.</param>
/// <param name="Name">Its name in SQL, for casts.</param>
/// <param name="Clr">The C# type that the database gives back.</param>
/// <param name="IsText">Whether a value of another C# type is kept as its text.</param>
internal sealed record StoredType(NpgsqlDbType Db, string Name, Type Clr, bool IsText)
{
    private static readonly ConcurrentDictionary<Type, StoredType> Known = new(new Dictionary<Type, StoredType>
    {
        [typeof(string)] = new(NpgsqlDbType.Text, "text", typeof(string), false),
        [typeof(bool)] = new(NpgsqlDbType.Boolean, "boolean", typeof(bool), false),
        [typeof(short)] = new(NpgsqlDbType.Smallint, "smallint", typeof(short), false),
        [typeof(int)] = new(NpgsqlDbType.Integer, "integer", typeof(int), false),
        [typeof(long)] = new(NpgsqlDbType.Bigint, "bigint", typeof(long), false),
        [typeof(float)] = new(NpgsqlDbType.Real, "real", typeof(float), false),
        [typeof(double)] = new(NpgsqlDbType.Double, "double precision", typeof(double), false),
        [typeof(decimal)] = new(NpgsqlDbType.Numeric, "numeric", typeof(decimal), false),
        [typeof(Guid)] = new(NpgsqlDbType.Uuid, "uuid", typeof(Guid), false),
        [typeof(DateTimeOffset)] = new(NpgsqlDbType.TimestampTz, "timestamptz", typeof(DateTimeOffset), false),
        [typeof(TimeSpan)] = new(NpgsqlDbType.Interval, "interval", typeof(TimeSpan), false),
    });

    /// <summary>The stored form of a type; of a nullable one, that of its values.</summary>
    public static StoredType Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Derive);

    /// <summary>A parameter with the value in its stored form.</summary>
    public NpgsqlParameter Parameter(object? value) => new() { NpgsqlDbType = Db, Value = Stored(value) ?? DBNull.Value };

    private object? Stored(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time.ToUniversalTime(),
        _ when Clr.IsArray && value is IEnumerable entries => Array(entries),
        _ when IsText => value.ToString(),
        _ when value.GetType() != Clr => Convert.ChangeType(value, Clr, System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    private Array Array(IEnumerable entries)
    {
        var entry = Of(Clr.GetElementType()!);
        var stored = entries.Cast<object?>().Select(value => IsText ? value?.ToString() : entry.Stored(value)).ToList();
        var array = System.Array.CreateInstance(Clr.GetElementType()!, stored.Count);
        for (var at = 0; at < stored.Count; at++)
            array.SetValue(stored[at], at);
        return array;
    }

    private static StoredType Derive(Type type)
    {
        if (Entry(type) is { } entry)
        {
            var one = Of(entry);
            return new StoredType(one.Db | NpgsqlDbType.Array, one.Name + "[]", one.Clr.MakeArrayType(), one.IsText);
        }

        return Of(typeof(string)) with { IsText = true };
    }

    private static Type? Entry(Type type) => type.IsArray
        ? type.GetElementType()
        : TypeBook.Entry(type) ?? (type != typeof(string) && type.GetInterfaces().Append(type).FirstOrDefault(
            contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } sequence
                ? sequence.GetGenericArguments()[0]
                : null);
}
