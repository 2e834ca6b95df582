using GraphQL;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An action that was run past the engine failed for no reason of the client's: what was done of it is not known.</summary>
public sealed class DirectFailure : Exception
{
    private readonly GraphQLField field = null!;
    private readonly GraphQLDocument document = null!;

    internal DirectFailure(string key, GraphQLField field, GraphQLDocument document, Exception cause)
        : base("The action failed.", cause)
    {
        Key = key;
        this.field = field;
        this.document = document;
    }

    /// <summary>The name of the field in the response.</summary>
    public string Key { get; } = "";

    /// <summary>The response that the engine would give.</summary>
    /// <param name="error">What the client is told of the cause.</param>
    public ExecutionResult Tell(ExecutionError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        error.Path = [Key];
        error.AddLocation(field, document);
        return new ExecutionResult { Executed = true, Errors = [error] };
    }
}
