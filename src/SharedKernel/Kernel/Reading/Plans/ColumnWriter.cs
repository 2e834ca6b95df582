using System.Text.Json;
using Knowledge.Kernel.GraphQL;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Writes one column of a row as JSON, without making an object of it first.</summary>
internal abstract class ColumnWriter(int ordinal)
{
    private bool mayBeNull = true;

    /// <summary>The same for a column that always has a value: to ask whether it has costs about as much as to read it.</summary>
    public ColumnWriter Certain()
    {
        mayBeNull = false;
        return this;
    }

    public void Write(NpgsqlDataReader row, Utf8JsonWriter json)
    {
        if (mayBeNull && row.IsDBNull(ordinal))
            json.WriteNullValue();
        else
            WriteValue(row, json);
    }

    /// <summary>The writer for a C# type whose values are columns of their own; null when SQL has to make JSON of them.</summary>
    public static ColumnWriter? For(Type type, int ordinal)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return new OfEnum(ordinal, type);
        if (type == typeof(string))
            return new OfText(ordinal);
        if (type == typeof(bool))
            return new Of<bool>(ordinal, (json, value) => json.WriteBooleanValue(value));
        if (type == typeof(int))
            return new Of<int>(ordinal, (json, value) => json.WriteNumberValue(value));
        if (type == typeof(long))
            return new Of<long>(ordinal, (json, value) => json.WriteNumberValue(value));
        if (type == typeof(double))
            return new Of<double>(ordinal, Finite);
        if (type == typeof(float))
            return new Of<float>(ordinal, Finite);
        if (type == typeof(decimal))
            return new Of<decimal>(ordinal, (json, value) => json.WriteNumberValue(value));
        if (type == typeof(Guid))
            return new Of<Guid>(ordinal, (json, value) => json.WriteStringValue(value));
        if (type == typeof(DateTimeOffset))
            return new Of<DateTimeOffset>(ordinal, (json, value) => json.WriteStringValue(value));
        return TypeBook.Entry(type) is null ? new OfText(ordinal) : null;
    }

    /// <summary>A column that holds JSON already.</summary>
    public static ColumnWriter Json(int ordinal) => new OfJson(ordinal);

    protected abstract void WriteValue(NpgsqlDataReader row, Utf8JsonWriter json);

    /// <summary>JSON has no words for what is not a number.</summary>
    private static void Finite(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    /// <summary>The shortest text that is the same number again, which it is not as a <see cref="double"/>.</summary>
    private static void Finite(Utf8JsonWriter json, float value)
    {
        if (float.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    private sealed class Of<T>(int ordinal, Action<Utf8JsonWriter, T> write) : ColumnWriter(ordinal)
    {
        private readonly int ordinal = ordinal;

        protected override void WriteValue(NpgsqlDataReader row, Utf8JsonWriter json) => write(json, row.GetFieldValue<T>(ordinal));
    }

    private sealed class OfText(int ordinal) : ColumnWriter(ordinal)
    {
        private readonly int ordinal = ordinal;

        protected override void WriteValue(NpgsqlDataReader row, Utf8JsonWriter json) => json.WriteStringValue(row.GetFieldValue<byte[]>(ordinal));
    }

    private sealed class OfJson(int ordinal) : ColumnWriter(ordinal)
    {
        private readonly int ordinal = ordinal;

        protected override void WriteValue(NpgsqlDataReader row, Utf8JsonWriter json) => json.WriteRawValue(row.GetFieldValue<byte[]>(ordinal), skipInputValidation: true);
    }

    private sealed class OfEnum(int ordinal, Type type) : ColumnWriter(ordinal)
    {
        private readonly int ordinal = ordinal;
        private readonly Dictionary<string, JsonEncodedText> names = Enum.GetValues(type).Cast<Enum>().Distinct()
            .ToDictionary(value => value.ToString(), value => JsonEncodedText.Encode(EnumNames.Constant(value)), StringComparer.Ordinal);

        protected override void WriteValue(NpgsqlDataReader row, Utf8JsonWriter json) => json.WriteStringValue(names[row.GetString(ordinal)]);
    }
}
