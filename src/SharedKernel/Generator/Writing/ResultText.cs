using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes what an action without a record answers, for the manifest.</summary>
internal static class ResultText
{
    /// <summary>The answer; null when there is none.</summary>
    public static string? Of(ResultModel? result) => result?.Shape switch
    {
        ResultShape.One => Record(result.Target, isNullable: true),
        ResultShape.Many => $"new(\"list\", {Text.Quote(ValueText.Short(result.Target))}, {Flag(result.IsNullable)}) {{ Entry = {Record(result.Target, isNullable: false)} }}",
        ResultShape.Value => Value(result.Value!, result.Records, []),
        _ => null,
    };

    private static string Record(string resource, bool isNullable) => $"new(\"record\", {Text.Quote(ValueText.Short(resource))}, {Flag(isNullable)})";

    /// <param name="type">A value, a record of values or a list of these.</param>
    /// <param name="records">All records of values that the answer consists of.</param>
    /// <param name="within">Those that this one is a part of: it may be a part of itself, and is told once.</param>
    private static string Value(TypeModel type, Equatable<ResultRecordModel> records, IReadOnlyList<string> within)
    {
        if (type.Kind != ValueKind.Other)
            return ValueText.Of(type, ConstraintModel.None);
        return type.Entry is { } entry
            ? $"new(\"list\", {Text.Quote(ValueText.Short(entry))}, {Flag(type.IsNullable)}) {{ Entry = {Parts(entry, isNullable: false, records, within)} }}"
            : Parts(type.Name, type.IsNullable, records, within);
    }

    private static string Parts(string name, bool isNullable, Equatable<ResultRecordModel> records, IReadOnlyList<string> within)
    {
        var record = records.First(known => known.FullName == name);
        var parts = within.Contains(name) ? [] : record.Properties.Select(property =>
        {
            var value = property.Target is { } target ? Record(target, isNullable: true) : Value(property.Type, records, [.. within, name]);
            return $"new({Text.Quote(Text.Camel(property.Name))}, {Text.Quote(property.Summary)}, {value}, {Flag(property.Target is null && !property.Type.IsNullable)})";
        });
        return $"new(\"object\", {Text.Quote(record.Name)}, {Flag(isNullable)}) {{ Summary = {Text.Quote(record.Summary)}, Parts = [{string.Join(", ", parts)}] }}";
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
