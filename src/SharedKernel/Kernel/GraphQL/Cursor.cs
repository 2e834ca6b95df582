using System.Buffers.Text;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A place in an ordered list as opaque text: the values of the order's keys.</summary>
internal static class Cursor
{
    /// <summary>Several texts of a thousand characters, escaped.</summary>
    private const int Longest = 32 * 1024;

    public static string Write(ReadOnlySpan<object?> keys) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys.ToArray()));

    /// <exception cref="Refusal">The text is no cursor of a list in this order.</exception>
    public static IReadOnlyList<object?> Read(string cursor, IReadOnlyList<OrderKey> keys)
    {
        try
        {
            if (cursor.Length <= Longest && JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) is { } values && values.Length == keys.Count)
                return [.. keys.Select((key, at) => Storable(values[at].Deserialize(key.Value.ReturnType)))];
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Told below like any other text that is no cursor.
        }

        throw new Refusal(FailureCode.Invalid, "'after' is no cursor of this list in this order; take one from 'pageInfo { endCursor }' of the page before.", "after");
    }

    private static object? Storable(object? value)
    {
        StorableText.Demand(value, "after");
        return value;
    }
}
