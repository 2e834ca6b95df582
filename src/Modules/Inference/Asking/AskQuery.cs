using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.GraphQL;
using Knowledge.Library.Items;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Inference.Asking;

/// <summary>The query <c>ask(question, domain, spaceId, first)</c>.</summary>
internal static class AskQuery
{
    public static void AddTo(GraphSchema schema) => schema.Queries.AddField(new FieldType
    {
        Name = "ask",
        Description = "Answers a question in the words of accepted items, with citations and a confidence.",
        ResolvedType = new NonNullGraphType(AnswerType(schema)),
        Arguments = new QueryArguments(
            new QueryArgument(schema.Types.For(typeof(string))) { Name = "question", Description = $"1 to {Inquiry.LongestQuestion} characters." },
            new QueryArgument(schema.Types.For(typeof(string), nullable: true)) { Name = "domain", Description = "Only items of this domain." },
            new QueryArgument(schema.Types.For(typeof(Guid), nullable: true)) { Name = "spaceId", Description = "Only items of this space; of all that you may read unless told." },
            new QueryArgument(schema.Types.For(typeof(int), nullable: true)) { Name = "first", Description = $"How many citations at most, 1 to {Inquiry.MostCitations}.", DefaultValue = 5 }),
        Resolver = new FuncFieldResolver<Given>(async context => await Ask(context, schema)),
    });

    private static async Task<Given> Ask(IResolveFieldContext context, GraphSchema schema)
    {
        var inquiry = context.RequestServices!.GetRequiredService<Inquiry>();
        var (answer, elapsed) = await inquiry.Ask(
            context.GetArgument<string>("question"), context.GetArgument<Guid?>("spaceId"), context.GetArgument<string?>("domain"), context.GetArgument("first", 5), context.CancellationToken);
        return new Given(answer, elapsed, await Items(context, schema, answer));
    }

    /// <summary>All cited items in one statement for each place that selects them, and only those that the asker may read.</summary>
    private static async Task<Dictionary<string, IReadOnlyDictionary<Guid, Row>>> Items(IResolveFieldContext context, GraphSchema schema, Answer answer)
    {
        var ids = answer.Citations.Select(citation => citation.ItemId).Distinct().ToList();
        var found = new Dictionary<string, IReadOnlyDictionary<Guid, Row>>(StringComparer.Ordinal);
        foreach (var citations in SelectedField.Of(context).Children.Where(field => field.Name == "citations"))
        {
            foreach (var item in citations.Children.Where(field => field.Name == "item"))
                found[$"{citations.Key}/{item.Key}"] = await schema.Of<Item>().Rows(context, ids, item);
        }

        return found;
    }

    private static ObjectGraphType<Given> AnswerType(GraphSchema schema)
    {
        var type = new ObjectGraphType<Given> { Name = "Answer", Description = "An answer in the words of accepted items." };
        type.Field<NonNullGraphType<StringGraphType>>("text").Description("The answer; says so when the fleet does not know.").Resolve(context => context.Source.Answer.Text);
        type.Field<NonNullGraphType<BooleanGraphType>>("known").Description("Whether accepted items answer the question.").Resolve(context => context.Source.Answer.Known);
        type.Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How likely the text answers the question, 0 to 1.").Resolve(context => context.Source.Answer.Confidence);
        type.Field<NonNullGraphType<FloatGraphType>>("elapsedMs").Description("Milliseconds from question to answer, in the host.").Resolve(context => context.Source.ElapsedMs);
        Add(type, "citations", "The passages that answer first, then what else was found.", CitationType(schema), context =>
            context.Source.Answer.Citations.Select(citation => new Cited(citation, context.Source, SelectedField.Of(context).Key)));
        Add(type, "stages", "How long each step took; of the first time when the answer was cached.", StageType(), context => context.Source.Answer.Stages);
        return type;
    }

    private static void Add(ObjectGraphType<Given> type, string name, string description, IGraphType entry, Func<IResolveFieldContext<Given>, object?> read) =>
        type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(entry))),
            Resolver = new FuncFieldResolver<Given, object?>(read),
        });

    private static ObjectGraphType<Cited> CitationType(GraphSchema schema)
    {
        var type = new ObjectGraphType<Cited> { Name = "Citation", Description = "A passage that supports the answer or is close to the question." };
        type.AddField(new FieldType
        {
            Name = "item",
            Description = "The accepted item; null when you may not see it.",
            ResolvedType = schema.Of<Item>(),
            Resolver = new FuncFieldResolver<Cited, Row>(context =>
                context.Source.Given.Items[$"{context.Source.Key}/{SelectedField.Of(context).Key}"].GetValueOrDefault(context.Source.Citation.ItemId)),
        });
        type.Field<NonNullGraphType<StringGraphType>>("passage").Description("The words of the item.").Resolve(context => context.Source.Citation.Passage);
        type.Field<StringGraphType>("quote").Description("The words of the passage that the answer quotes.").Resolve(context => context.Source.Citation.Quote);
        type.Field<NonNullGraphType<FloatGraphType>>("score").Description("How well it fits compared with the others, 0 to 1.").Resolve(context => context.Source.Citation.Score);
        return type;
    }

    private static ObjectGraphType<Stage> StageType()
    {
        var type = new ObjectGraphType<Stage> { Name = "AnswerStage", Description = "A step on the way to an answer." };
        type.Field<NonNullGraphType<StringGraphType>>("name").Resolve(context => context.Source.Name);
        type.Field<NonNullGraphType<FloatGraphType>>("milliseconds").Resolve(context => context.Source.Milliseconds);
        return type;
    }

    private sealed record Given(Answer Answer, double ElapsedMs, IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, Row>> Items);

    private sealed record Cited(Citation Citation, Given Given, string Key);
}
