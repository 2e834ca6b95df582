using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What lists may do with a field.</summary>
[Flags]
public enum Use
{
    /// <summary>Select it.</summary>
    Select = 0,

    /// <summary>Filter by it.</summary>
    Filter = 1,

    /// <summary>Sort by it.</summary>
    Sort = 2,
}

/// <summary>A field of a resource, able to put itself into a projection.</summary>
internal interface IResourceField
{
    /// <summary>The value for one selection, as an expression of type <see cref="object"/> that SQL can answer.</summary>
    Expression Project(Expression record, SelectedField selected, ProjectionContext context);

    /// <summary>What the client gets for a projected value.</summary>
    object? Present(object? projected, SelectedField selected);
}

/// <summary>A value of the record itself, stored or calculated.</summary>
internal sealed class ValueField(LambdaExpression value) : IResourceField
{
    private readonly bool isValueObject = IsValueObject(Nullable.GetUnderlyingType(value.ReturnType) ?? value.ReturnType);

    public LambdaExpression Value => value;

    public Expression Project(Expression record, SelectedField selected, ProjectionContext context) =>
        Expression.Convert(Substitution.Inline(value, record), typeof(object));

    /// <remarks>A value object travels as the text that it parses from.</remarks>
    public object? Present(object? projected, SelectedField selected) => isValueObject ? projected?.ToString() : projected;

    private static bool IsValueObject(Type type) =>
        !type.IsPrimitive && !type.IsEnum && type != typeof(string) && type != typeof(Guid) && type != typeof(decimal)
        && type != typeof(DateTimeOffset) && TypeBook.Entry(type) is null;
}

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

/// <summary>The page of other records that point to this one.</summary>
internal sealed class ManyField<TOther>(LambdaExpression value, ResourceType<TOther> other) : IResourceField
    where TOther : class, Resources.IResource<TOther>
{
    public Expression Project(Expression record, SelectedField selected, ProjectionContext context)
    {
        var all = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(TOther)], Substitution.Inline(value, record));
        var request = new PageRequest<TOther>(other, selected, context);
        var total = request.WantsTotal
            ? Expression.Convert(request.Count(all), typeof(object))
            : (Expression)Expression.Constant(null, typeof(object));
        return Expression.Convert(Expression.NewArrayInit(typeof(object), Expression.Convert(request.Rows(all), typeof(object)), total), typeof(object));
    }

    public object? Present(object? projected, SelectedField selected)
    {
        var parts = (object?[])projected!;
        return Page.Read(other, selected, (IReadOnlyList<object?[]>)parts[0]!, (int?)parts[1]);
    }
}
