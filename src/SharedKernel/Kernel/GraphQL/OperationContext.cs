using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What a selection's meaning depends on beside itself.</summary>
/// <param name="Document">The document, with its fragments.</param>
/// <param name="Variables">The operation's variables, coerced.</param>
internal sealed record OperationContext(GraphQLDocument Document, Variables Variables);
