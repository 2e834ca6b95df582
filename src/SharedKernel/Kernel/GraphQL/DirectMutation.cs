using System.Text.Json;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that runs one action on one record.</summary>
internal sealed class DirectMutation : DirectOperation
{
    private readonly ActionField action;

    private DirectMutation(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema, ActionField action)
        : base(document, operation, schema) => this.action = action;

    public override bool IsSafe => false;

    /// <summary>The operation, if it is that simple.</summary>
    public static DirectMutation? Of(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema) =>
        operation.SelectionSet.Selections is [GraphQLField { Directives: null } only] && schema.Mutation?.GetField(only.Name) is ActionField action
            ? new(document, operation, schema, action)
            : null;

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
