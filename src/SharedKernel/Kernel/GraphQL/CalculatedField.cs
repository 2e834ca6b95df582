using System.Linq.Expressions;
using GraphQL.Types;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A value that is calculated with arguments of the client's.</summary>
internal sealed class CalculatedField(QueryArguments declared, Func<ActionInput, LambdaExpression> value, Type type) : IResourceField
{
    private readonly bool isValueObject = ValueField.IsValueObject(Nullable.GetUnderlyingType(type) ?? type);

    public Expression Project(Expression record, SelectedField selected, ProjectionContext context)
    {
        var calculation = Inlining.In(value(ActionInput.Of(selected.Arguments(declared))));
        return Expression.Convert(Substitution.Inline(calculation, record), typeof(object));
    }

    public object? Present(object? projected, SelectedField selected) => isValueObject ? projected?.ToString() : projected;
}
