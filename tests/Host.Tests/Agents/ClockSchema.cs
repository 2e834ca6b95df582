using GraphQL.Types;

namespace Knowledge.Host.Tests.Agents;

/// <summary>A small schema of the shape that declarations become.</summary>
internal static class ClockSchema
{
    public static Schema Make()
    {
        var clock = new ObjectGraphType { Name = "Clock" };
        clock.AddField(new FieldType { Name = "id", ResolvedType = new NonNullGraphType(new IdGraphType()) });
        clock.AddField(new FieldType { Name = "name", ResolvedType = new StringGraphType() });
        var payload = new ObjectGraphType { Name = "WindClockPayload" };
        payload.AddField(new FieldType { Name = "record", ResolvedType = clock });
        var reset = new ObjectGraphType { Name = "ResetClocksPayload" };
        reset.AddField(new FieldType { Name = "result", ResolvedType = new IntGraphType() });
        var wind = new InputObjectGraphType { Name = "WindClockInput" };
        wind.AddField(new FieldType { Name = "turns", ResolvedType = new NonNullGraphType(new IntGraphType()) });

        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(new FieldType { Name = "clockTime", ResolvedType = new StringGraphType(), Arguments = new QueryArguments(new QueryArgument(new StringGraphType()) { Name = "zone" }) });
        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.AddField(new FieldType { Name = "windClock", ResolvedType = payload, Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(wind)) { Name = "input" }) });
        mutation.AddField(new FieldType { Name = "stopClock", ResolvedType = payload, Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(new IdGraphType())) { Name = "id" }) });
        mutation.AddField(new FieldType { Name = "resetClocks", ResolvedType = reset });
        var schema = new Schema { Query = query, Mutation = mutation };
        schema.Initialize();
        return schema;
    }
}
