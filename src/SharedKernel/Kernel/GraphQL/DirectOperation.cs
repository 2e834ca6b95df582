using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Reading.Repeating;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that only reads resources: the database answers it in one round trip and its rows are written as they come.</summary>
public sealed class DirectOperation
{
    /// <summary>How many meanings of one operation are kept: by who asks, and by the variables that decide what is asked.</summary>
    private const int MostMeanings = 8;

    private readonly GraphQLDocument document;
    private readonly GraphQLOperationDefinition operation;
    private readonly ISchema schema;
    private readonly ScalarVariables? scalars;
    private RepeatedOperation[] meanings = [];

    private DirectOperation(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
    {
        this.document = document;
        this.operation = operation;
        this.schema = schema;
        scalars = ScalarVariables.Of(operation, schema);
        HasVariablePages = PageVariables.AreIn(document);
    }

    /// <summary>Whether a variable says how long a page is, so that what the operation costs depends on it.</summary>
    public bool HasVariablePages { get; }

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

    /// <summary>What measures how much the operation costs with the variables of one request.</summary>
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

    /// <summary>The variables of one request, coerced; null when one of them is wrong.</summary>
    public async ValueTask<Variables?> Coerce(Inputs? variables, IServiceProvider services, CancellationToken cancellation)
    {
        if (scalars is not null)
            return scalars.Coerce(variables ?? Inputs.Empty);
        var (coerced, errors) = await With(variables, services, cancellation).GetVariablesValuesAsync();
        return errors is null or { Count: 0 } ? coerced : null;
    }

    /// <summary>Writes the operation's data: one object with a property for each field at the top.</summary>
    /// <exception cref="Refusal">An argument is wrong; nothing that was written counts.</exception>
    public async Task Write(IServiceProvider services, Variables variables, Utf8JsonWriter json, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (reads, actor) = (services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor);
        var questions = Repeated(variables, actor) ?? Read(reads, variables, actor);
        json.WriteStartObject();
        if (questions.Count > 0)
            await reads.Answer(questions, actor, json, cancellation);
        json.WriteEndObject();
    }

    private IReadOnlyList<(JsonEncodedText Key, Question Question)>? Repeated(Variables variables, Actor actor)
    {
        foreach (var meaning in meanings)
        {
            if (meaning.Of(variables, actor) is { } questions)
                return questions;
        }

        return null;
    }

    private List<(JsonEncodedText Key, Question Question)> Read(Reads reads, Variables variables, Actor actor)
    {
        var decisions = new Decisions();
        var roots = SelectedField.Of(operation, new OperationContext(document, RepeatedOperation.Marked(variables, decisions), IsMarked: true));
        var read = new List<(JsonEncodedText Key, ReadField Field, Question Question)>(roots.Count);
        foreach (var root in roots)
        {
            if (schema.Query!.GetField(root.Name) is not ReadField field)
                throw new InvalidOperationException("Only reads of resources can be answered directly.");
            field.Demand(actor);
            read.Add((JsonEncodedText.Encode(root.Key), field, field.Ask(reads, root, actor)));
        }

        var repeated = read.Select(one => (one.Key, one.Field, one.Question.Repeated())).ToList();
        if (decisions.AreComparable && repeated.TrueForAll(one => one.Item3 is not null))
            meanings = [new(RepeatedOperation.Given(variables), decisions, repeated!), .. meanings.Take(MostMeanings - 1)];
        return read.ConvertAll(one => (one.Key, one.Question));
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
