using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that only reads resources: the database answers it in one round trip and its rows are written as they come.</summary>
public sealed class DirectOperation
{
    private readonly GraphQLDocument document;
    private readonly GraphQLOperationDefinition operation;
    private readonly ISchema schema;

    private DirectOperation(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        this.document = document;
        this.operation = operation;
        this.schema = schema;
    }

    /// <summary>Whether the operation takes variables.</summary>
    public bool HasVariables => operation.Variables is { Count: > 0 };

    /// <summary>The operation of a valid document, if nothing but reads of resources is at its top.</summary>
    /// <param name="document">The document, valid in the schema.</param>
    /// <param name="name">Which operation of it.</param>
    /// <param name="schema">The schema.</param>
    public static DirectOperation? Of(GraphQLDocument document, string? name, ISchema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>();
        var asked = string.IsNullOrEmpty(name) ? operations.FirstOrDefault() : operations.FirstOrDefault(one => one.Name?.Value == name);
        return asked is { Operation: OperationType.Query } && Reads(asked.SelectionSet, document, schema) ? new(document, asked, schema) : null;
    }

    /// <summary>What coerces the variables of one request, and measures what the operation costs with them.</summary>
    public ValidationContext With(Inputs? variables, IServiceProvider services, CancellationToken cancellation) => new()
    {
        Schema = schema,
        Document = document,
        Operation = operation,
        Variables = variables ?? Inputs.Empty,
        Extensions = Inputs.Empty,
        RequestServices = services,
        CancellationToken = cancellation,
    };

    /// <summary>Writes the operation's data: one object with a property for each field at the top.</summary>
    /// <exception cref="Refusal">An argument is wrong; nothing that was written counts.</exception>
    public async Task Write(IServiceProvider services, Variables variables, Utf8JsonWriter json, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (reads, actor) = (services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor);
        var roots = SelectedField.Of(operation, new OperationContext(document, variables));
        var questions = new List<(JsonEncodedText Key, Question Question)>(roots.Count);
        json.WriteStartObject();
        foreach (var root in roots)
        {
            if (schema.Query!.GetField(root.Name) is ReadField field)
                questions.Add((JsonEncodedText.Encode(root.Key), field.Ask(reads, root, actor)));
        }

        if (questions.Count < roots.Count)
            throw new InvalidOperationException("Only reads of resources can be answered directly.");
        if (questions.Count > 0)
            await reads.Answer(questions, actor, json, cancellation);
        json.WriteEndObject();
    }

    private static bool Reads(GraphQLSelectionSet set, GraphQLDocument document, ISchema schema) => set.Selections.TrueForAll(selection => selection switch
    {
        GraphQLField field => schema.Query!.GetField(field.Name) is ReadField,
        GraphQLInlineFragment inline => Reads(inline.SelectionSet, document, schema),
        GraphQLFragmentSpread spread => document.Definitions.OfType<GraphQLFragmentDefinition>()
            .Any(fragment => fragment.FragmentName.Name == spread.FragmentName.Name && Reads(fragment.SelectionSet, document, schema)),
        _ => false,
    });
}
