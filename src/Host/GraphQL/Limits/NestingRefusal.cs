using GraphQL;
using GraphQLParser.Exceptions;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>A document that nests deeper than the parser follows is the caller's error, not ours.</summary>
internal sealed class NestingRefusal : IRefusalTranslation
{
    public ExecutionError? Translate(Exception exception) => exception is GraphQLMaxDepthExceededException
        ? new ExecutionError("The document nests deeper than 128 levels of syntax. Select fewer levels, or move nested values into variables.") { Code = "DEPTH_LIMIT" }
        : null;
}
