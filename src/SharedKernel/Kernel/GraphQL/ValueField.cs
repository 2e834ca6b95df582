using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A value of the record itself, stored or calculated.</summary>
internal sealed class ValueField(LambdaExpression value) : IResourceField
{
    private readonly bool isValueObject = IsValueObject(Nullable.GetUnderlyingType(value.ReturnType) ?? value.ReturnType);

    public LambdaExpression Value => value;

    public Expression Project(Expression record, SelectedField selected, ProjectionContext context) =>
        Expression.Convert(Substitution.Inline(value, record), typeof(object));

    /// <remarks>A value object travels as the text that it parses from.</remarks>
    public object? Present(object? projected, SelectedField selected) => isValueObject ? projected?.ToString() : projected;

    internal static bool IsValueObject(Type type) =>
        !type.IsPrimitive && !type.IsEnum && type != typeof(string) && type != typeof(Guid) && type != typeof(decimal)
        && type != typeof(DateTimeOffset) && TypeBook.Entry(type) is null && !Storage.EmbeddedJson.IsEmbedded(type);
}
