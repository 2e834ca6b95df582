using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Inference.Finding;

/// <summary>The query <c>search(question, domain, spaceId, since, until, first, deadlineMs)</c>.</summary>
internal static class FindQuery
{
    public static void AddTo(GraphSchema schema) => schema.Queries.AddField(new FieldType
    {
        Name = "search",
        Description = "Finds the passages of accepted items that fit a question best by wording and by meaning, and says why.",
        ResolvedType = new NonNullGraphType(FoundType(schema)),
        Arguments = new QueryArguments(
            new QueryArgument(schema.Types.For(typeof(string))) { Name = "question", Description = $"A question or some words, 1 to {AskRequest.LongestQuestion} characters." },
            new QueryArgument(schema.Types.For(typeof(string), nullable: true)) { Name = "domain", Description = "Only items of this domain." },
            new QueryArgument(schema.Types.For(typeof(Guid), nullable: true)) { Name = "spaceId", Description = "Only items of this space; of all that you may read unless told." },
            new QueryArgument(schema.Types.For(typeof(DateTimeOffset), nullable: true)) { Name = "since", Description = "Only items accepted at this time or later." },
            new QueryArgument(schema.Types.For(typeof(DateTimeOffset), nullable: true)) { Name = "until", Description = "Only items accepted before this time." },
            new QueryArgument(schema.Types.For(typeof(int), nullable: true)) { Name = "first", Description = $"How many passages at most, 1 to {FindRequest.MostPassages}.", DefaultValue = 10 },
            AskQuery.Deadline(schema)),
        Resolver = new FuncFieldResolver<Found>(async context => await context.RequestServices!.GetRequiredService<Finder>().Find(Request(context))),
    });

    private static FindRequest Request(IResolveFieldContext context) => new(context.GetArgument<string>("question"))
    {
        SpaceId = context.GetArgument<Guid?>("spaceId"),
        Domain = context.GetArgument<string?>("domain"),
        Since = context.GetArgument<DateTimeOffset?>("since"),
        Until = context.GetArgument<DateTimeOffset?>("until"),
        First = context.GetArgument("first", 10),
        DeadlineMs = context.GetArgument("deadlineMs", AskRequest.UsualDeadline),
    };

    private static ObjectGraphType<Found> FoundType(GraphSchema schema)
    {
        var type = new ObjectGraphType<Found> { Name = "Found", Description = "What a search found." };
        type.Many("passages", "The passages, best first; of each item its best one.", PassageType(schema), context => context.Source.Passages);
        type.Many("skipped", "What was left out so that it was there in time; nothing as a rule.", schema.Types.For(typeof(SkippedStep)), context => context.Source.Skipped);
        type.Many("stages", "How long each step took.", schema.Stage(), context => context.Source.Stages);
        type.Field<NonNullGraphType<FloatGraphType>>("elapsedMs").Description("Milliseconds of all, in the host.").Resolve(context => context.Source.ElapsedMs);
        return type;
    }

    private static ObjectGraphType<FoundPassage> PassageType(GraphSchema schema)
    {
        var type = new ObjectGraphType<FoundPassage> { Name = "FoundPassage", Description = "A passage that was found." };
        type.Field<NonNullGraphType<StringGraphType>>("passage").Description("Its words.").Resolve(context => context.Source.Passage);
        type.Many("highlights", "The words that were looked for, in whatever form.", SpanType(), context => context.Source.Highlights);
        type.One("score", "Why it stands where it does.", new NonNullGraphType(ScoreType()), context => context.Source.Score);
        type.AddSource(schema, found => found.Source);
        return type;
    }

    private static ObjectGraphType<TextSpan> SpanType()
    {
        var type = new ObjectGraphType<TextSpan> { Name = "TextSpan", Description = "A part of a text, by characters." };
        type.Field<NonNullGraphType<IntGraphType>>("start").Resolve(context => context.Source.Start);
        type.Field<NonNullGraphType<IntGraphType>>("length").Resolve(context => context.Source.Length);
        return type;
    }

    private static ObjectGraphType<Score> ScoreType()
    {
        var type = new ObjectGraphType<Score> { Name = "Score", Description = "Why a passage stands where it does." };
        type.Field<NonNullGraphType<FloatGraphType>>("total").Description("How well it fits compared with the others found, 0 to 1: what the order is by.").Resolve(context => context.Source.Total);
        type.Field<NonNullGraphType<FloatGraphType>>("words").Description("BM25: how much of the wording it has, from 0 without an upper bound.").Resolve(context => context.Source.Words);
        type.Field<FloatGraphType>("meaning").Description("The cosine of its meaning with that of the question, -1 to 1; null when the search was by words alone.").Resolve(context => context.Source.Meaning);
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("matched").Description("The words looked for that it has, as they stand in it.").Resolve(context => context.Source.Matched);
        return type;
    }
}
