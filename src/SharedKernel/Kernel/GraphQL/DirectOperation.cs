using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that is answered without the engine: it only reads resources, or it runs one action.</summary>
public abstract class DirectOperation
{
    private readonly PlainVariables? plain;

    private protected DirectOperation(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        Document = document;
        Operation = operation;
        Schema = schema;
        plain = PlainVariables.Of(operation, schema);
        HasVariablePages = PageVariables.AreIn(document);
    }

    /// <summary>Whether a variable says how long a page is, so that what the operation costs depends on it.</summary>
    public bool HasVariablePages { get; }

    /// <summary>Whether it changes nothing, so that doing it twice is harmless.</summary>
    public abstract bool IsSafe { get; }

    private protected GraphQLDocument Document { get; }

    private protected GraphQLOperationDefinition Operation { get; }

    private protected ISchema Schema { get; }

    /// <summary>The operation of a valid document, if it is such a one.</summary>
    /// <param name="document">The document, valid in the schema.</param>
    /// <param name="name">Which operation of it.</param>
    /// <param name="schema">The schema.</param>
    public static DirectOperation? Of(GraphQLDocument document, string? name, ISchema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(schema);
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>();
        var asked = string.IsNullOrEmpty(name) ? operations.FirstOrDefault() : operations.FirstOrDefault(one => one.Name?.Value == name);
        return asked?.Operation switch
        {
            OperationType.Query => (DirectOperation?)DirectQuery.Of(document, asked, schema) ?? DirectAction.Of(document, asked, schema),
            OperationType.Mutation => DirectAction.Of(document, asked, schema),
            _ => null,
        };
    }

    /// <summary>What measures how much the operation costs with the variables of one request.</summary>
    public ValidationContext With(Inputs? variables, IServiceProvider services, CancellationToken cancellation) => new()
    {
        Schema = Schema,
        Document = Document,
        Operation = Operation,
        Variables = variables ?? Inputs.Empty,
        Extensions = Inputs.Empty,
        RequestServices = services,
        CancellationToken = cancellation,
    };

    /// <summary>The variables of one request, coerced; null when one of them is wrong.</summary>
    public async ValueTask<Variables?> Coerce(Inputs? variables, IServiceProvider services, CancellationToken cancellation)
    {
        if (plain is not null)
            return plain.Coerce(variables ?? Inputs.Empty);
        var (coerced, errors) = await With(variables, services, cancellation).GetVariablesValuesAsync();
        return errors is null or { Count: 0 } ? coerced : null;
    }

    /// <summary>Writes the operation's data: one object with a property for each field at the top.</summary>
    /// <exception cref="Refusal">An argument of a read is wrong; nothing that was written counts.</exception>
    /// <exception cref="DirectFailure">An action failed; it must not be run again without being asked.</exception>
    public abstract Task Write(IServiceProvider services, Variables variables, Utf8JsonWriter json, CancellationToken cancellation);
}
