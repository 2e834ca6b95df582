using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A query that the database answers by itself: with nothing but such queries, an operation goes straight to it.</summary>
internal sealed class ReadField : FieldType
{
    private ReadField(Action<Actor> demand, Func<Reads, SelectedField, Actor, Question> ask) => (Demand, Ask) = (demand, ask);

    /// <summary>Refuses who may not ask at all.</summary>
    public Action<Actor> Demand { get; }

    /// <summary>Makes the question of a selection.</summary>
    public Func<Reads, SelectedField, Actor, Question> Ask { get; }

    /// <summary>Adds a query to the schema.</summary>
    public static void Add(
        ResourceType resource, string name, string description, IGraphType type, QueryArguments arguments, Func<Reads, SelectedField, Actor, Question> ask) =>
        Add(resource.Schema, resource.DemandRead, name, description, type, arguments, ask);

    /// <summary>Adds a query that not everybody may ask who may read the resource.</summary>
    public static void Add(
        GraphSchema schema, Action<Actor> demand, string name, string description, IGraphType type, QueryArguments arguments, Func<Reads, SelectedField, Actor, Question> ask) =>
        schema.Queries.AddField(new ReadField(demand, ask)
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(async context =>
            {
                var actor = context.RequestServices!.GetRequiredService<CurrentActor>().Actor;
                var reads = context.RequestServices!.GetRequiredService<Reads>();
                demand(actor);
                var answer = await reads.Answer(ask(reads, SelectedField.Of(context), actor), actor, context.CancellationToken);
                return Row.Present(answer, type);
            }),
        });
}
