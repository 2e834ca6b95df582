using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Inference.Asking;

/// <summary>The query <c>ask(question, domain, spaceId, first, deadlineMs)</c>.</summary>
internal static class AskQuery
{
    public static void AddTo(GraphSchema schema) => schema.Queries.AddField(new FieldType
    {
        Name = "ask",
        Description = "Answers a question in the words of accepted items, with citations and a confidence.",
        ResolvedType = new NonNullGraphType(AnswerType.Of(schema)),
        Arguments = new QueryArguments(
            new QueryArgument(schema.Types.For(typeof(string))) { Name = "question", Description = $"1 to {AskRequest.LongestQuestion} characters." },
            new QueryArgument(schema.Types.For(typeof(string), nullable: true)) { Name = "domain", Description = "Only items of this domain." },
            new QueryArgument(schema.Types.For(typeof(Guid), nullable: true)) { Name = "spaceId", Description = "Only items of this space; of all that you may read unless told." },
            new QueryArgument(schema.Types.For(typeof(int), nullable: true)) { Name = "first", Description = $"How many citations at most, 1 to {AskRequest.MostCitations}.", DefaultValue = 5 },
            Deadline(schema)),
        Resolver = new FuncFieldResolver<GivenAnswer>(async context => await Ask(context, schema)),
    });

    /// <summary>The argument that says how long an asker waits.</summary>
    public static QueryArgument Deadline(GraphSchema schema) => new(schema.Types.For(typeof(int), nullable: true))
    {
        Name = "deadlineMs",
        Description = $"Within how many milliseconds there is an answer, {AskRequest.ShortestDeadline} to {AskRequest.LongestDeadline}; what there is no time for is left out and named in 'skipped'.",
        DefaultValue = AskRequest.UsualDeadline,
    };

    private static async Task<GivenAnswer> Ask(IResolveFieldContext context, GraphSchema schema)
    {
        var request = new AskRequest(context.GetArgument<string>("question"))
        {
            SpaceId = context.GetArgument<Guid?>("spaceId"),
            Domain = context.GetArgument<string?>("domain"),
            First = context.GetArgument("first", 5),
            DeadlineMs = context.GetArgument("deadlineMs", AskRequest.UsualDeadline),
        };
        var services = context.RequestServices!;
        var (answer, elapsed) = await services.GetRequiredService<Inquiry>().Ask(request, context.CancellationToken);
        var clock = services.GetRequiredService<TimeProvider>();
        var began = clock.GetTimestamp();
        var items = await CitedItems.Read(context, schema, answer, TimeSpan.FromMilliseconds(request.DeadlineMs - elapsed), clock);
        return new GivenAnswer(answer, elapsed + clock.GetElapsedTime(began).TotalMilliseconds, items);
    }
}

/// <summary>An answer with the records of the items that it cites.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ElapsedMs">Milliseconds of all.</param>
/// <param name="Items">The records, by the place that selects them; null when there was no time to read them.</param>
internal sealed record GivenAnswer(Answer Answer, double ElapsedMs, CitedItems? Items);
