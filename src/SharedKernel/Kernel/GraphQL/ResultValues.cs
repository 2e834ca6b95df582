using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Writes a value into a response.</summary>
/// <param name="json">The response.</param>
/// <param name="value">The value.</param>
/// <param name="selected">Where it is selected, and what of it.</param>
/// <param name="records">The records of resources that results refer to.</param>
internal delegate void ValueWriting<in T>(Utf8JsonWriter json, T value, SelectedField selected, ReferredRecords records);

/// <summary>How values of each C# type are written; the counterpart of <see cref="TypeBook"/>.</summary>
internal sealed class ResultValues
{
    private static readonly MethodInfo[] Makers = typeof(ResultValues).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance);

    private readonly Dictionary<Type, object> objects = [];

    /// <summary>The writer of a record's parts, empty at first.</summary>
    public ResultObject<T> Add<T>(string name)
    {
        var written = new ResultObject<T>(name, this);
        objects.Add(typeof(T), written);
        return written;
    }

    /// <summary>How values of a type are written.</summary>
    public ValueWriting<T> For<T>() => (ValueWriting<T>)(Plain(typeof(T)) ?? Composed(typeof(T)));

    private static Delegate? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => (ValueWriting<string?>)((json, value, _, _) => json.WriteStringValue(value)),
        _ when type == typeof(bool) => (ValueWriting<bool>)((json, value, _, _) => json.WriteBooleanValue(value)),
        _ when type == typeof(int) => (ValueWriting<int>)((json, value, _, _) => json.WriteNumberValue(value)),
        _ when type == typeof(long) => (ValueWriting<long>)((json, value, _, _) => json.WriteNumberValue(value)),
        _ when type == typeof(float) => (ValueWriting<float>)((json, value, _, _) => json.WriteNumberValue(value)),
        _ when type == typeof(double) => (ValueWriting<double>)((json, value, _, _) => json.WriteNumberValue(value)),
        _ when type == typeof(decimal) => (ValueWriting<decimal>)((json, value, _, _) => json.WriteNumberValue(value)),
        _ when type == typeof(Guid) => (ValueWriting<Guid>)((json, value, _, _) => json.WriteStringValue(value)),
        _ when type == typeof(DateTimeOffset) => (ValueWriting<DateTimeOffset>)((json, value, _, _) => json.WriteStringValue(value)),
        _ => null,
    };

    private Delegate Composed(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } present)
            return Make(nameof(Optional), present);
        if (TypeBook.Entry(type) is { } entry)
            return Make(nameof(List), entry);
        if (type.IsEnum)
            return Make(nameof(Constant), type);
        return Make(objects.ContainsKey(type) ? nameof(Object) : nameof(Text), type);
    }

    private Delegate Make(string maker, Type type) =>
        (Delegate)Array.Find(Makers, method => method.Name == maker)!.MakeGenericMethod(type).Invoke(this, null)!;

    private ValueWriting<T?> Optional<T>()
        where T : struct
    {
        var present = For<T>();
        return (json, value, selected, records) =>
        {
            if (value is { } there)
                present(json, there, selected, records);
            else
                json.WriteNullValue();
        };
    }

    private ValueWriting<IReadOnlyList<T>?> List<T>()
    {
        var entry = For<T>();
        return (json, value, selected, records) =>
        {
            if (value is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartArray();
            foreach (var one in value)
                entry(json, one, selected, records);
            json.WriteEndArray();
        };
    }

    private ValueWriting<T> Constant<T>()
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => JsonEncodedText.Encode(EnumNames.Constant(value)));
        return (json, value, _, _) => json.WriteStringValue(names[value]);
    }

    /// <remarks>A record may be a part of itself: its writer is complete when the schema is.</remarks>
    private ValueWriting<T> Object<T>() => ((ResultObject<T>)objects[typeof(T)]).Write;

    /// <remarks>A value object travels as the text that it parses from.</remarks>
    private ValueWriting<T> Text<T>() => (json, value, _, _) =>
        json.WriteStringValue(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());
}
