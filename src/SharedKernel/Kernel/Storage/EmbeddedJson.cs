using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Kernel.Storage;

/// <summary>Embedded records as JSON: names as clients write them, enums by name, value objects as their text.</summary>
public static class EmbeddedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new ParsableJson() },
    };

    /// <summary>Keeps an embedded record, or a list of them, in one column.</summary>
    public static void HasEmbedded<TRecord, TValue>(this EntityTypeBuilder<TRecord> table, Expression<Func<TRecord, TValue>> field)
        where TRecord : class => table.Property(field).HasColumnType("jsonb").HasConversion(
            value => Write(value),
            text => Read<TValue>(text),
            new ValueComparer<TValue>((left, right) => Write(left) == Write(right), value => Write(value).GetHashCode(StringComparison.Ordinal), value => Read<TValue>(Write(value))));

    internal static bool IsEmbedded(Type type) => type.IsDefined(typeof(EmbeddedAttribute), inherit: false);

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    internal static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    /// <summary>The record that a client's input stands for.</summary>
    internal static T Read<T>(IDictionary<string, object?> given) => JsonSerializer.SerializeToNode(given, Options).Deserialize<T>(Options)!;
}
