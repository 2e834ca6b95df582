using System.Buffers.Text;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Sql;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A place in an ordered list as opaque text: the stored values of the order's keys.</summary>
internal static class Cursor
{
    /// <summary>Several texts of a thousand characters, escaped.</summary>
    private const int Longest = 32 * 1024;

    /// <summary>The cursor that stands for the keys, given as the text of a JSON array.</summary>
    public static string Write(ReadOnlySpan<byte> keys) => Base64Url.EncodeToString(keys);

    /// <exception cref="Refusal">The text is no cursor of a list in this order.</exception>
    public static IReadOnlyList<object?> Read(string cursor, IReadOnlyList<OrderKey> order, string argument)
    {
        try
        {
            if (cursor.Length <= Longest && JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) is { } values && values.Length == order.Count)
                return [.. order.Select((key, at) => Value(values[at], key, argument))];
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told below like any other text that is no cursor.
        }

        throw Refused(argument);
    }

    private static object? Value(JsonElement json, OrderKey key, string argument)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return key.Value.MayBeNull ? null : throw Refused(argument);
        var value = json.Deserialize(StoredType.Of(key.Value.Field.Type).Clr);
        StorableText.Demand(value, argument);
        return value;
    }

    private static Refusal Refused(string argument) => new(
        FailureCode.Invalid, $"'{argument}' is no cursor of this list in this order; take one from 'pageInfo' or 'edges {{ cursor }}' of another page.", argument);
}
