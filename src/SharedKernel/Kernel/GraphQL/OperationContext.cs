using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Kernel.Reading.Repeating;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What a selection's meaning depends on beside itself.</summary>
/// <param name="Document">The document, with its fragments.</param>
/// <param name="Variables">The operation's variables, coerced.</param>
/// <param name="IsMarked">Whether a <see cref="GivenVariable"/> stands for each variable.</param>
internal sealed record OperationContext(GraphQLDocument Document, Variables Variables, bool IsMarked = false);
