using System.Text.Json;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that runs one action.</summary>
internal sealed class DirectAction : DirectOperation
{
    private readonly ActionField action;

    private DirectAction(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema, ActionField action)
        : base(document, operation, schema) => this.action = action;

    public override bool IsSafe => Operation.Operation == OperationType.Query;

    /// <summary>The operation, if it is that simple.</summary>
    /// <remarks>A field that may be null is null where it fails, and the rest of the answer is there: that is for the engine to see to.</remarks>
    public static DirectAction? Of(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        var root = operation.Operation == OperationType.Query ? schema.Query : schema.Mutation;
        return operation.SelectionSet.Selections is [GraphQLField { Directives: null } only] && root?.GetField(only.Name) is ActionField { ResolvedType: NonNullGraphType } action
            ? new(document, operation, schema, action)
            : null;
    }

    public override async Task Write(IServiceProvider services, Variables variables, Utf8JsonWriter json, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(json);
        var root = SelectedField.Of(Operation, new OperationContext(Document, variables))[0];
        var given = root.Arguments(action.Arguments);
        json.WriteStartObject();
        json.WritePropertyName(root.Key);
        try
        {
            await action.Write(services, given, root, json, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            throw new DirectFailure(root.Key, (GraphQLField)Operation.SelectionSet.Selections[0], Document, exception);
        }

        json.WriteEndObject();
    }
}
