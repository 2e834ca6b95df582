using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace Knowledge.Host.GraphQL.Validation;

/// <summary>Holds what is written in a document as the value of an argument to the type, as <see cref="ArgumentsOfCorrectType"/> does, and tells which fields and constants there are.</summary>
internal sealed class KnownArgumentParts : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLArgument> Visitor = new(Check);

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private static void Check(GraphQLArgument argument, ValidationContext context)
    {
        if (context.TypeInfo.GetArgument()?.ResolvedType is not { } type)
            return;
        if ((UnknownPart.Of(type, argument.Value) ?? context.IsValidLiteralValue(type, argument.Value)) is { } fault)
            context.ReportError(new ArgumentsOfCorrectTypeError(context, argument, fault));
    }
}
