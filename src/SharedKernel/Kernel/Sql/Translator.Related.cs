using System.Linq.Expressions;
using Knowledge.Kernel.Reading;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Sql;

/// <summary>Aggregates over related records: whether there are any, how many, their sum, the first of them.</summary>
internal sealed partial class Translator
{
    /// <summary>A table of related records, joined to the record that they belong to.</summary>
    /// <param name="relation">What may be a relation to many.</param>
    /// <param name="between">Which of the records that join many to many count; null when all do.</param>
    /// <returns>Null when the expression is no relation to many.</returns>
    private RelatedRecords? Many(Expression relation, LambdaExpression? between = null)
    {
        if (Stripped(relation) is not MemberExpression { Expression: { } target } member || Record(target) is not { } record)
            return null;
        if (record.Entity.FindNavigation(member.Member.Name) is { IsCollection: true } many)
        {
            var scope = record.Other(many.TargetEntityType);
            var related = new RelatedRecords(scope);
            related.Where($"{scope.Column(many.ForeignKey.Properties[0])} = {record.Column(many.ForeignKey.PrincipalKey.Properties[0])}");
            return related;
        }

        return record.Entity.FindSkipNavigation(member.Member.Name) is { } through ? Through(record, through, between) : null;
    }

    /// <summary>The related records that a function of a record stands for.</summary>
    public RelatedRecords Many(RelationReading relation, TableScope record)
    {
        var list = relation.List;
        records[list.Parameters[0]] = record;
        return Many(list.Body, relation.Between) ?? throw new Untranslatable(list.Body);
    }

    private RelatedRecords Through(TableScope record, ISkipNavigation many, LambdaExpression? between)
    {
        var (scope, link) = (record.Other(many.TargetEntityType), record.Other(many.JoinEntityType));
        var (here, there) = (link.Column(many.ForeignKey.Properties[0]), link.Column(many.Inverse.ForeignKey.Properties[0]));
        var counts = between is null ? Sql.True : Condition(between, link);
        var related = new RelatedRecords(scope);
        related.Where($"{scope.Key} IN (SELECT {there} FROM {link.From}{link.Joins} WHERE {Sql.And($"({here} = {record.Key})", counts)})");
        return related;
    }

    private Sql? Related(MethodCallExpression call)
    {
        if ((call.Method.DeclaringType != typeof(Enumerable) && call.Method.DeclaringType != typeof(Queryable)) || Chain(call.Arguments[0]) is not { } related)
            return null;
        var lambda = call.Arguments.Count > 1 && Stripped(call.Arguments[1]) is LambdaExpression or UnaryExpression { NodeType: ExpressionType.Quote } ? Lambda(call.Arguments[1]) : null;
        return call.Method.Name switch
        {
            nameof(Enumerable.Any) => new($"EXISTS {Filtered(related, lambda).Query("1")}"),
            nameof(Enumerable.All) => new($"NOT EXISTS {Except(related, lambda!).Query("1")}"),
            nameof(Enumerable.Count) or nameof(Enumerable.LongCount) => new(Counted(Filtered(related, lambda), call.Type)),
            nameof(Enumerable.Sum) => new($"coalesce({Aggregate(related, lambda, "sum", call.Type)}, 0)"),
            nameof(Enumerable.Min) => new(Aggregate(related, lambda, "min", call.Type), true),
            nameof(Enumerable.Max) => new(Aggregate(related, lambda, "max", call.Type), true),
            nameof(Enumerable.Average) => new(Aggregate(related, lambda, "avg", call.Type), true),
            nameof(Enumerable.First) or nameof(Enumerable.FirstOrDefault) or nameof(Enumerable.Single) or nameof(Enumerable.SingleOrDefault) =>
                new(Filtered(related, lambda).Query(Selected(related).Text, " LIMIT 1"), true),
            nameof(Enumerable.ToList) or nameof(Enumerable.ToArray) =>
                new($"coalesce({related.Query($"array_agg({Unique(related)}{Selected(related).Text}{related.OrderInside})")}, '{{}}')"),
            nameof(Enumerable.Contains) => new($"({Value(call.Arguments[1]).Text} IN {related.Query(Selected(related).Text)})"),
            _ => null,
        };
    }

    /// <summary>The relation below a chain of Where, OrderBy, Select and Distinct, with what they say.</summary>
    private RelatedRecords? Chain(Expression source)
    {
        if (Many(source) is { } relation)
            return relation;
        if (Stripped(source) is not MethodCallExpression { Arguments.Count: >= 1 } call || call.Object is not null || Chain(call.Arguments[0]) is not { } related)
            return null;
        switch (call.Method.Name)
        {
            case nameof(Enumerable.Where):
                return Filtered(related, Lambda(call.Arguments[1]));
            case nameof(Enumerable.OrderBy) or nameof(Enumerable.ThenBy) or nameof(Enumerable.OrderByDescending) or nameof(Enumerable.ThenByDescending):
                related.Order(Value(Lambda(call.Arguments[1]), related.Scope).Text, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal));
                return related;
            case nameof(Enumerable.Select):
                related.Selected = Lambda(call.Arguments[1]);
                return related;
            case nameof(Enumerable.Distinct):
                related.Distinct = true;
                return related;
            case nameof(Queryable.AsQueryable):
                return related;
            default:
                return null;
        }
    }

    private RelatedRecords Filtered(RelatedRecords related, LambdaExpression? condition)
    {
        if (condition is not null)
            related.Where(Condition(condition, related.Scope));
        return related;
    }

    private RelatedRecords Except(RelatedRecords related, LambdaExpression condition)
    {
        related.Where(Sql.Not(Condition(condition, related.Scope, exact: true)));
        return related;
    }

    private string Counted(RelatedRecords related, Type type) =>
        related.Query($"CAST(count({(related.Selected is null ? "*" : Unique(related) + Selected(related).Text)}) AS {StoredType.Of(type).Name})");

    private string Aggregate(RelatedRecords related, LambdaExpression? of, string function, Type type)
    {
        related.Selected = of ?? related.Selected;
        return related.Query($"CAST({function}({Unique(related)}{Selected(related).Text}) AS {StoredType.Of(type).Name})");
    }

    private Sql Selected(RelatedRecords related) =>
        related.Selected is { } selected ? Value(selected, related.Scope) : new(related.Scope.Key);

    private static string Unique(RelatedRecords related) => related.Distinct ? "DISTINCT " : "";
}
