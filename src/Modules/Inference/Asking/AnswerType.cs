using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.GraphQL;
using Knowledge.Library.Items;

namespace Knowledge.Inference.Asking;

/// <summary>The GraphQL type of an answer.</summary>
internal static class AnswerType
{
    public static ObjectGraphType<GivenAnswer> Of(GraphSchema schema)
    {
        var (type, quotation) = (new ObjectGraphType<GivenAnswer> { Name = "Answer", Description = "An answer in the words of accepted items." }, QuotationType());
        type.Field<NonNullGraphType<StringGraphType>>("text").Description("The answer; says so when the fleet does not know.").Resolve(context => context.Source.Answer.Text);
        type.Field<NonNullGraphType<BooleanGraphType>>("known").Description("Whether accepted items answer the question.").Resolve(context => context.Source.Answer.Known);
        type.Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How likely the text answers the question, 0 to 1.").Resolve(context => context.Source.Answer.Confidence);
        type.Field<NonNullGraphType<FloatGraphType>>("elapsedMs").Description("Milliseconds from question to answer, in the host.").Resolve(context => context.Source.ElapsedMs);
        type.Many("citations", "The passages that answer first, then what else was found.", CitationType(schema, quotation), context =>
            context.Source.Answer.Citations.Select(citation => new Cited(citation, context.Source, SelectedField.Of(context).Key)));
        type.Many("contradictions", "Where accepted items say the contrary of each other on this question.", ContradictionType(schema, quotation), context => context.Source.Answer.Contradictions);
        type.Many("skipped", "What was left out so that the answer was there in time; nothing as a rule.", schema.Types.For(typeof(SkippedStep)), context =>
            context.Source.Items is null ? context.Source.Answer.Skipped.Append(SkippedStep.Items) : context.Source.Answer.Skipped);
        type.Many("stages", "How long each step took; of the first time when the answer was cached.", schema.Stage(), context => context.Source.Answer.Stages);
        return type;
    }

    private static ObjectGraphType<Cited> CitationType(GraphSchema schema, IGraphType quotation)
    {
        var type = new ObjectGraphType<Cited> { Name = "Citation", Description = "A passage that supports the answer or is close to the question." };
        type.AddField(new FieldType
        {
            Name = "item",
            Description = "The accepted item; null when you may not see it, or when there was no time to read it.",
            ResolvedType = schema.Of<Item>(),
            Resolver = new FuncFieldResolver<Cited, Row>(context =>
                context.Source.Given.Items?.Of(CitedItems.Place(context.Source.Key, SelectedField.Of(context).Key), context.Source.Citation.ItemId)),
        });
        type.Field<NonNullGraphType<StringGraphType>>("passage").Description("The words of the item.").Resolve(context => context.Source.Citation.Passage);
        type.Field<StringGraphType>("quote").Description("The words of the passage that the answer quotes.").Resolve(context => context.Source.Citation.Quote);
        type.Many("quotes", "The same one by one, with where each stands in the item's body.", quotation, context => context.Source.Citation.Quotes);
        type.Field<NonNullGraphType<FloatGraphType>>("score").Description("How well it fits compared with the others, 0 to 1.").Resolve(context => context.Source.Citation.Score);
        type.AddSource(schema, cited => cited.Citation.Source);
        return type;
    }

    private static ObjectGraphType<Contradiction> ContradictionType(GraphSchema schema, IGraphType quotation)
    {
        var type = new ObjectGraphType<Contradiction> { Name = "Contradiction", Description = "Two accepted items that cannot both be right." };
        var statement = new NonNullGraphType(StatementType(schema, quotation));
        type.One("kind", "What they differ in.", schema.Types.For(typeof(ContradictionKind)), context => context.Source.Kind);
        type.One("one", "What the one says.", statement, context => context.Source.One);
        type.One("other", "What the other says.", statement, context => context.Source.Other);
        return type;
    }

    private static ObjectGraphType<Statement> StatementType(GraphSchema schema, IGraphType quotation)
    {
        var type = new ObjectGraphType<Statement> { Name = "Statement", Description = "What an item says." };
        type.One("quote", "The words.", new NonNullGraphType(quotation), context => context.Source.Quote);
        type.AddSource(schema, statement => statement.Source);
        return type;
    }

    private static ObjectGraphType<Quotation> QuotationType()
    {
        var type = new ObjectGraphType<Quotation> { Name = "Quotation", Description = "Words of an item, letter by letter." };
        type.Field<NonNullGraphType<StringGraphType>>("text").Resolve(context => context.Source.Text);
        type.Field<NonNullGraphType<IntGraphType>>("start").Description("Where they begin in the item's body, in characters.").Resolve(context => context.Source.Start);
        type.Field<NonNullGraphType<IntGraphType>>("length").Description("How many characters; 0 where the item's title is quoted.").Resolve(context => context.Source.Length);
        return type;
    }

    private sealed record Cited(Citation Citation, GivenAnswer Given, string Key);
}
