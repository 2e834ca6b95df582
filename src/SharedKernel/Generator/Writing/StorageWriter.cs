using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the table: columns, indexes, foreign keys.</summary>
internal static class StorageWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using Microsoft.EntityFrameworkCore;\nusing Microsoft.EntityFrameworkCore.Metadata.Builders;", resource.Namespace);
        return file.Block($"internal sealed class {resource.Name}Configuration : IEntityTypeConfiguration<{resource.Name}>", () =>
            file.Block($"public void Configure(EntityTypeBuilder<{resource.Name}> table)", () =>
            {
                file.Line($"table.ToTable({Text.Quote(Snake(resource.Plural))}, {Text.Quote(resource.Module)});")
                    .Line("table.HasKey(record => record.Id);")
                    .Line("table.Property(record => record.Id).ValueGeneratedNever();")
                    .Line("table.Property<uint>(\"xmin\").IsRowVersion();")
                    .Lines(resource.Fields.SelectMany(Field))
                    .Lines(resource.Relations.Where(relation => relation is { IsMany: false, IsSound: true }).Select(Relation))
                    .Lines(resource.Identities.Select(Identity))
                    .Lines(resource.Indexes.Select(Index));
            })).ToString();
    }

    private static IEnumerable<string> Field(FieldModel field)
    {
        if (Column(field) is { } column)
            yield return column;
        if (field.Traits.HasFlag(FieldTraits.Unique))
            yield return $"table.HasIndex(record => record.{field.Name}).IsUnique();";
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
            ValueKind.List when field.Type.EntryIsEnum =>
                $"table.PrimitiveCollection(record => record.{field.Name}).ElementType().HasConversion<string>();",
            ValueKind.List => $"table.PrimitiveCollection(record => record.{field.Name});",
            _ => null,
        };
    }

    private static string Identity(Equatable<string> members) =>
        $"table.HasIndex(record => new {{ {string.Join(", ", members.Select(member => "record." + member))} }}).IsUnique();";

    /// <summary>Every order ends with the key, so an index that serves one does too.</summary>
    private static string Index(Equatable<string> members) =>
        $"table.HasIndex(record => new {{ {string.Join(", ", members.Append("Id").Select(member => "record." + member))} }});";

    private static string Relation(RelationModel relation)
    {
        var inverse = relation.Inverse is null ? "" : $"other => other.{relation.Inverse}";
        return $"table.HasOne(record => record.{relation.Name}).WithMany({inverse}).HasForeignKey(record => record.{relation.Name}Id).OnDelete(DeleteBehavior.Restrict);";
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
