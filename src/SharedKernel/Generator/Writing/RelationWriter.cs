using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes foreign keys, and which navigations are the same relation.</summary>
internal static class RelationWriter
{
    public static IEnumerable<string> Storage(ResourceModel resource, RelationModel relation)
    {
        if (relation is { IsStored: true, InverseIsOne: true })
            yield return $"table.HasOne(record => record.{relation.Name}).WithOne(other => other.{relation.Inverse}).HasForeignKey<{resource.Name}>(record => record.{relation.Name}Id).OnDelete(DeleteBehavior.Restrict);";
        else if (relation.IsStored)
            yield return $"table.HasOne(record => record.{relation.Name}).WithMany({Other(relation.Inverse)}).HasForeignKey(record => record.{relation.Name}Id).OnDelete(DeleteBehavior.Restrict);";
        else if (relation.Through is { IsWritten: true } through)
            yield return $"table.HasMany(record => record.{relation.Name}).WithMany({Other(relation.Inverse)}).UsingEntity<{through.Type}>(\n    {Link(through.There, through.ThereInverse)},\n    {Link(through.Here, through.HereInverse)});";
    }

    private static string Link(string name, string? inverse) =>
        $"between => between.HasOne(link => link.{name}).WithMany({Other(inverse)}).HasForeignKey(link => link.{name}Id).OnDelete(DeleteBehavior.Restrict)";

    private static string Other(string? inverse) => inverse is null ? "" : $"other => other.{inverse}";
}
