using System.Text.Json;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Reading.Repeating;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An operation that only reads resources: the database answers it in one round trip and its rows are written as they come.</summary>
internal sealed class DirectQuery : DirectOperation
{
    /// <summary>How many meanings of one operation are kept: by who asks, and by the variables that decide what is asked.</summary>
    private const int MostMeanings = 8;

    private RepeatedOperation[] meanings = [];

    private DirectQuery(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema)
        : base(document, operation, schema)
    {
    }

    public override bool IsSafe => true;

    /// <summary>The operation, if nothing but reads of resources is at its top.</summary>
    public static DirectQuery? Of(GraphQLDocument document, GraphQLOperationDefinition operation, ISchema schema) =>
        Reads(operation.SelectionSet, document, schema) ? new(document, operation, schema) : null;

    public override async Task Write(IServiceProvider services, Variables variables, Utf8JsonWriter json, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (reads, actor) = (services.GetRequiredService<Reads>(), services.GetRequiredService<CurrentActor>().Actor);
        var questions = Repeated(variables, actor) ?? Read(reads, variables, actor);
        json.WriteStartObject();
        if (questions.Length > 0)
            await reads.Answer(questions, actor, json, cancellation);
        json.WriteEndObject();
    }

    private (JsonEncodedText Key, Question Question)[]? Repeated(Variables variables, Actor actor)
    {
        foreach (var meaning in meanings)
        {
            if (meaning.Of(variables, actor) is { } questions)
                return questions;
        }

        return null;
    }

    private (JsonEncodedText Key, Question Question)[] Read(Reads reads, Variables variables, Actor actor)
    {
        var decisions = new Decisions();
        var roots = SelectedField.Of(Operation, new OperationContext(Document, RepeatedOperation.Marked(variables, decisions), IsMarked: true));
        var read = new List<(JsonEncodedText Key, ReadField Field, Question Question)>(roots.Count);
        foreach (var root in roots)
        {
            if (Schema.Query!.GetField(root.Name) is not ReadField field)
                throw new InvalidOperationException("Only reads of resources can be answered directly.");
            field.Demand(actor);
            read.Add((JsonEncodedText.Encode(root.Key), field, field.Ask(reads, root, actor)));
        }

        var repeated = read.Select(one => one.Question.Repeated() is { } question ? new RepeatedField(one.Key, one.Field, question) : null).ToArray();
        if (decisions.AreComparable && !repeated.Contains(null))
            meanings = [new(variables, decisions, repeated!), .. meanings.Take(MostMeanings - 1)];
        return [.. read.Select(one => (one.Key, one.Question))];
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
