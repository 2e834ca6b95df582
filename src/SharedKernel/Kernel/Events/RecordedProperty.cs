using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Events;

/// <summary>A stored property of a resource, with what the recorder needs to know of it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">Its name as clients write it.</param>
/// <param name="IsTold">Whether events tell of it: it says more than the event does already, and is the resource's own, not a base class's.</param>
/// <param name="IsJson">Whether it is kept as JSON.</param>
/// <param name="MostCharacters">How long its text may be.</param>
internal sealed record RecordedProperty(IProperty Property, string Name, bool IsTold, bool IsJson, int? MostCharacters)
{
    private const string Kept = "Knowledge:Recorded";

    private static readonly HashSet<string> Bookkeeping = ["Id", "CreatedAt", "UpdatedAt", "xmin"];

    /// <summary>All of a resource.</summary>
    public static RecordedProperty[] Of(IEntityType type) =>
        type.GetOrAddRuntimeAnnotationValue(Kept, static type => type!.GetProperties().Select(Read).ToArray(), type);

    private static RecordedProperty Read(IProperty property) => new(
        property,
        JsonNamingPolicy.CamelCase.ConvertName(property.Name),
        !Bookkeeping.Contains(property.Name) && IsOwn(property),
        property.GetColumnType() == "jsonb",
        property.GetMaxLength());

    private static bool IsOwn(IProperty property) => property.PropertyInfo is not { } member || member.DeclaringType == property.DeclaringType.ClrType;
}
