using GraphQL.Types;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The scalar <c>ID</c>: a UUID.</summary>
internal sealed class KeyGraphType : IdGraphType
{
    public KeyGraphType()
    {
        Name = "ID";
        Description = "The key of a record, a UUID.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        Guid key => key,
        string text => Read(text),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value?.ToString();

    public override bool CanParseLiteral(GraphQLValue value) =>
        value is GraphQLNullValue || (value is GraphQLStringValue text && Guid.TryParse(text.Value.Span, out _));

    public override bool CanParseValue(object? value) => value is null or Guid || (value is string text && Guid.TryParse(text, out _));

    private object Read(string text) => Guid.TryParse(text, out var key) ? key : ThrowValueConversionError(text);
}
