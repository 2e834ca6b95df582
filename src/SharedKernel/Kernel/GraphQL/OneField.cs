using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>One other record that this one points to; not there when the actor may not read it.</summary>
internal sealed class OneField<TOther>(LambdaExpression value, ResourceType<TOther> other) : IResourceField
    where TOther : class, Resources.IResource<TOther>
{
    public Expression Project(Expression record, SelectedField selected, ProjectionContext context)
    {
        var target = Substitution.Inline(value, record);
        Expression present = Expression.NotEqual(target, Expression.Constant(null, typeof(TOther)));
        if (RuleBook<TOther>.Readable(context.Actor) is { } readable)
            present = Expression.AndAlso(present, Substitution.Inline(readable, target));
        var values = Expression.Convert(other.Projection(target, selected.Children, context), typeof(object));
        return Expression.Condition(present, values, Expression.Constant(null, typeof(object)));
    }

    public object? Present(object? projected, SelectedField selected) =>
        projected is object?[] values ? new Row(other, selected.Children, values) : null;
}
