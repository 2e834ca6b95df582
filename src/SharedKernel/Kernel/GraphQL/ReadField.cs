using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A query that the database answers by itself: with nothing but such queries, an operation goes straight to it.</summary>
internal sealed class ReadField : FieldType
{
    private ReadField(Func<Reads, SelectedField, Actor, Question> ask) => Ask = ask;

    /// <summary>Makes the question of a selection.</summary>
    public Func<Reads, SelectedField, Actor, Question> Ask { get; }

    /// <summary>Adds a query to the schema.</summary>
    public static void Add(
        GraphSchema schema, string name, string description, IGraphType type, QueryArguments arguments, Func<Reads, SelectedField, Actor, Question> ask) =>
        schema.Queries.AddField(new ReadField(ask)
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(async context =>
            {
                var actor = context.RequestServices!.GetRequiredService<CurrentActor>().Actor;
                var reads = context.RequestServices!.GetRequiredService<Reads>();
                var answer = await reads.Answer(ask(reads, SelectedField.Of(context), actor), actor, context.CancellationToken);
                return Row.Present(answer, type);
            }),
        });
}
