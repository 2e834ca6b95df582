using System.Linq.Expressions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Sql;

/// <summary>Fields of records, relations to one other record, parts of values.</summary>
internal sealed partial class Translator
{
    private Sql Member(MemberExpression member)
    {
        var target = member.Expression ?? throw new Untranslatable(member);
        if (Key(member) is { } key)
            return key;
        if (Record(target) is { } record)
            return record.Entity.FindProperty(member.Member.Name) is { } property
                ? new(record.Column(property), property.IsNullable || IsReachedOptionally(target))
                : throw new Untranslatable(member);
        var value = Value(target);
        return Nullable.GetUnderlyingType(target.Type) is not null && member.Member.Name is "Value" or "HasValue"
            ? member.Member.Name == "Value" ? value : new($"({value.Text} IS NOT NULL)")
            : Part(member, value);
    }

    /// <summary>The key of a record that another points to is in the other's own row.</summary>
    private Sql? Key(MemberExpression member)
    {
        if (member is not { Member.Name: "Id", Expression: MemberExpression relation } || relation.Expression is null || Record(relation.Expression) is not { } record)
            return null;
        return record.Entity.FindNavigation(relation.Member.Name) is { IsCollection: false, IsOnDependent: true } one
            ? new(record.Column(one.ForeignKey.Properties[0]), !one.ForeignKey.IsRequired || IsReachedOptionally(relation.Expression))
            : null;
    }

    /// <summary>The table of a record, when the expression leads to one.</summary>
    private TableScope? Record(Expression expression) => expression switch
    {
        ParameterExpression parameter => records.GetValueOrDefault(parameter),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast => Record(cast.Operand),
        MemberExpression { Expression: { } target } member when Record(target) is { } record
            && record.Entity.FindNavigation(member.Member.Name) is { IsCollection: false } one => record.Join(one),
        _ => null,
    };

    private bool IsReachedOptionally(Expression expression) => expression switch
    {
        UnaryExpression cast => IsReachedOptionally(cast.Operand),
        MemberExpression { Expression: { } target } member when Record(target) is { } record && record.Entity.FindNavigation(member.Member.Name) is INavigation one =>
            !one.IsOnDependent || !one.ForeignKey.IsRequired || IsReachedOptionally(target),
        _ => false,
    };

    private static Sql Part(MemberExpression member, Sql value) => EmbeddedJson.IsEmbedded(member.Expression!.Type)
        ? new(Embedded(value.Text, Quoted.Text(char.ToLowerInvariant(member.Member.Name[0]) + member.Member.Name[1..]), Bare(member.Type)), true)
        : OfValue(member, value);

    private static string Embedded(string json, string name, Type type)
    {
        if (EmbeddedJson.IsEmbedded(type))
            return $"({json} -> {name})";
        return StoredType.Of(type) is { Name: "text" } ? $"({json} ->> {name})" : $"CAST({json} ->> {name} AS {StoredType.Of(type).Name})";
    }

    private static Sql OfValue(MemberExpression member, Sql value) => (member.Expression!.Type, member.Member.Name) switch
    {
        (var type, "Length") when type == typeof(string) => new($"length({value.Text})", value.MayBeNull),
        (var type, "Count" or "Length") when GraphQL.TypeBook.Entry(type) is not null || type.IsArray => new($"cardinality({value.Text})", value.MayBeNull),
        (var type, var part) when type == typeof(DateTimeOffset) && TimeParts.TryGetValue(part, out var field) =>
            new($"CAST(extract({field} FROM {value.Text} AT TIME ZONE 'UTC') AS integer)", value.MayBeNull),
        (var type, var part) when type == typeof(TimeSpan) && Spans.TryGetValue(part, out var seconds) =>
            new($"(CAST(extract(epoch FROM {value.Text}) AS double precision) / {seconds})", value.MayBeNull),
        _ => throw new Untranslatable(member),
    };

    private static readonly Dictionary<string, string> TimeParts = new(StringComparer.Ordinal)
    {
        ["Year"] = "year", ["Month"] = "month", ["Day"] = "day", ["Hour"] = "hour", ["Minute"] = "minute", ["DayOfYear"] = "doy",
    };

    private static readonly Dictionary<string, string> Spans = new(StringComparer.Ordinal)
    {
        ["TotalSeconds"] = "1", ["TotalMinutes"] = "60", ["TotalHours"] = "3600", ["TotalDays"] = "86400", ["TotalMilliseconds"] = "0.001",
    };
}
