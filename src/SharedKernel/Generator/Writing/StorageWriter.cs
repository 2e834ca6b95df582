using System.Text;
using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the table: columns, indexes, foreign keys.</summary>
internal static class StorageWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using Knowledge.Kernel.Storage;\nusing Microsoft.EntityFrameworkCore;\nusing Microsoft.EntityFrameworkCore.Metadata.Builders;", resource.Namespace);
        return file.Block($"internal sealed class {resource.Name}Configuration : IEntityTypeConfiguration<{resource.Name}>", () =>
            file.Block($"public void Configure(EntityTypeBuilder<{resource.Name}> table)", () =>
            {
                file.Line($"table.ToTable({Text.Quote(Snake(resource.Plural))}, {Text.Quote(resource.Module)});")
                    .Line("table.HasKey(record => record.Id);")
                    .Line("table.Property(record => record.Id).ValueGeneratedNever();")
                    .Line("table.Property<uint>(\"xmin\").IsRowVersion();")
                    .Lines(resource.Fields.SelectMany(field => Field(resource, field)))
                    .Lines(resource.Relations.Where(relation => relation.IsSound).SelectMany(relation => RelationWriter.Storage(resource, relation)))
                    .Lines(resource.Identities.Select(members => Identity(resource, members)))
                    .Lines(resource.Indexes.Select(Index));
            })).ToString();
    }

    private static IEnumerable<string> Field(ResourceModel resource, FieldModel field)
    {
        if (Column(field) is { } column)
            yield return column;
        foreach (var check in CheckWriter.Checks(field))
            yield return check;
        if (field.Traits.HasFlag(FieldTraits.Unique))
            yield return $"table.HasIndex(record => record.{field.Name}){Unique(resource)};";
        else if (!field.IsIndexed)
            yield break;
        else if (field.Type.Kind == ValueKind.List && field.Traits.HasFlag(FieldTraits.Filter))
            yield return $"table.HasIndex(record => record.{field.Name}).HasMethod(\"gin\");";
        else if (field.Traits.HasFlag(FieldTraits.Sort) || field.Traits.HasFlag(FieldTraits.Filter))
            yield return $"table.HasIndex(record => new {{ record.{field.Name}, record.Id }});";
    }

    private static string? Column(FieldModel field)
    {
        var property = $"table.Property(record => record.{field.Name})";
        return field.Type.Kind switch
        {
            ValueKind.Text => $"{property}.HasMaxLength({field.Constraint.MaxLength});",
            ValueKind.Enum => $"{property}.HasConversion<string>().HasMaxLength(32);",
            ValueKind.ValueObject =>
                $"{property}.HasConversion(value => value.ToString(), text => {field.Type.Name}.Parse(text, null)).HasMaxLength({field.Constraint.MaxLength ?? "1000"});",
            ValueKind.Embedded or ValueKind.List when field.Type.Embedded is not null => $"table.HasEmbedded(record => record.{field.Name});",
            ValueKind.List when field.Type.EntryIsEnum =>
                $"table.PrimitiveCollection(record => record.{field.Name}).ElementType().HasConversion<string>();",
            ValueKind.List => $"table.PrimitiveCollection(record => record.{field.Name});",
            _ => null,
        };
    }

    /// <summary>What a destroyed record had may be had again.</summary>
    private static string Unique(ResourceModel resource) => ".IsUnique()" + (resource.IsSoftDeleted ? ".HasFilter(\"deleted_at IS NULL\")" : "");

    private static string Identity(ResourceModel resource, Equatable<string> members) =>
        $"table.HasIndex(record => new {{ {string.Join(", ", members.Select(member => "record." + member))} }}){Unique(resource)};";

    /// <summary>Every order ends with the key, so an index that serves one does too.</summary>
    private static string Index(Equatable<string> members) =>
        $"table.HasIndex(record => new {{ {string.Join(", ", members.Append("Id").Select(member => "record." + member))} }});";

    private static string Snake(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            words.Append(char.IsUpper(letter) && words.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}
