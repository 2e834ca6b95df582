using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the limits of a field as CHECK constraints.</summary>
internal static class CheckWriter
{
    public static IEnumerable<string> Checks(FieldModel field)
    {
        var constraint = field.Constraint;
        var isText = field.Type.Kind is ValueKind.Text or ValueKind.ValueObject;

        // The column's type holds a text to its greatest length already.
        if (isText && constraint.MinLength is not (null or "0"))
            yield return Check(field, "Length", constraint.MinLength, constraint.MaxLength!);
        if (field.Type.Kind == ValueKind.List && constraint.MaxLength is not null)
            yield return Check(field, "Entries", constraint.MinLength!, constraint.MaxLength);
        if (field.Type is { Kind: ValueKind.Scalar, Name: "int" or "long" or "float" or "double" or "decimal" } && constraint.Min is not null)
            yield return Check(field, "Range", constraint.Min, constraint.Max!);
        if (isText && constraint.Pattern is { } pattern)
            yield return Check(field, "Pattern", pattern);
    }

    private static string Check(FieldModel field, string kind, params string[] values) =>
        $"table.Has{kind}(record => record.{field.Name}, {string.Join(", ", values)});";
}
