using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Inference.Asking;

/// <summary>What the types of answers and of searches have in common.</summary>
internal static class AnswerFields
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<GraphSchema, ObjectGraphType<Stage>> StageTypes = [];

    /// <summary>A field that is a list without gaps.</summary>
    public static void Many<T>(this ObjectGraphType<T> type, string name, string description, IGraphType entry, Func<IResolveFieldContext<T>, object?> read) =>
        type.One(name, description, new NonNullGraphType(new ListGraphType(entry as NonNullGraphType ?? new NonNullGraphType(entry))), read);

    /// <summary>A field of any type.</summary>
    public static void One<T>(this ObjectGraphType<T> type, string name, string description, IGraphType value, Func<IResolveFieldContext<T>, object?> read) =>
        type.AddField(new FieldType { Name = name, Description = description, ResolvedType = value, Resolver = new FuncFieldResolver<T, object?>(read) });

    /// <summary>Where something stands, without another look into the database.</summary>
    public static void AddSource<T>(this ObjectGraphType<T> type, GraphSchema schema, Func<T, Source> source)
    {
        Add("itemId", "The item's key.", typeof(Guid), false, known => known.ItemId);
        Add("spaceId", "The key of its space.", typeof(Guid), false, known => known.SpaceId);
        Add("domain", "Its field of knowledge.", typeof(string), false, known => known.Domain);
        Add("title", "What it is about.", typeof(string), false, known => known.Title);
        Add("digest", "The version that was read: the SHA-256 of the item's content, which votes are bound to.", typeof(string), true, known => known.Digest);
        Add("start", "Where the passage begins in the item's body, in characters.", typeof(int), false, known => known.Start);
        Add("length", "How many characters the passage has.", typeof(int), false, known => known.Length);
        Add("itemConfidence", "The share of the committee's weight that found the item true, 0 to 1; null when no committee decided.", typeof(double), true, known => known.Confidence);
        Add("decisionId", "The key of the round that accepted the item; null when none did.", typeof(Guid), true, known => known.DecisionId);
        Add("acceptedAt", "When the item was accepted.", typeof(DateTimeOffset), true, known => known.AcceptedAt);

        void Add(string name, string description, Type value, bool nullable, Func<Source, object?> read) =>
            type.One(name, description, schema.Types.For(value, nullable), context => read(source(context.Source)));
    }

    /// <summary>The type of a step.</summary>
    public static ObjectGraphType<Stage> Stage(this GraphSchema schema) => StageTypes.GetValue(schema, _ =>
    {
        var type = new ObjectGraphType<Stage> { Name = "AnswerStage", Description = "A step on the way to an answer." };
        type.Field<NonNullGraphType<StringGraphType>>("name").Resolve(context => context.Source.Name);
        type.Field<NonNullGraphType<FloatGraphType>>("milliseconds").Resolve(context => context.Source.Milliseconds);
        return type;
    });
}
