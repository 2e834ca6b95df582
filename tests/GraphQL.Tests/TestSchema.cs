using System.Security.Claims;
using GraphQL;
using GraphQL.Types;

namespace Knowledge.Transports.Tests;

/// <summary>A small schema with everything that transports must carry.</summary>
public sealed class TestSchema : Schema
{
    public TestSchema(IServiceProvider services) : base(services)
    {
        Query = new Queries();
        Mutation = new Mutations();
        Subscription = new Subscriptions();
    }
}

public sealed class Queries : ObjectGraphType
{
    public Queries()
    {
        Name = "Query";
        Field<StringGraphType>("hello").Resolve(_ => "world");
        Field<StringGraphType>("me").Resolve(context => context.User?.FindFirstValue(ClaimTypes.Name));
        Field<StringGraphType>("scope").Resolve(context => context.RequestServices!.GetRequiredService<ScopeProbe>().Id);
        Field<StringGraphType>("echo").Argument<StringGraphType>("text").Resolve(context => context.GetArgument<string?>("text"));
        Field<StringGraphType>("fails").Resolve(_ => throw new InvalidOperationException("the password is swordfish"));
        Field<StringGraphType>("refuses").Resolve(_ => throw new KeyNotFoundException("no such thing"));
        Field<StringGraphType>("waits").ResolveAsync(async context =>
        {
            var gate = context.RequestServices!.GetRequiredService<Gate>();
            await gate.Wait(context.CancellationToken);
            return "waited";
        });
        Field<NonNullGraphType<PersonType>>("person").Resolve(_ => new object());
        Field<NonNullGraphType<PeopleType>>("people")
            .Argument<IntGraphType>("first").Argument<IntGraphType>("last").Argument<PersonFilterType>("filter")
            .Resolve(_ => new object());
    }
}

public sealed class PersonFilterType : InputObjectGraphType
{
    public PersonFilterType()
    {
        Name = "PersonFilter";
        Field<ListGraphType<NonNullGraphType<PersonFilterType>>>("and");
        Field<StringGraphType>("name");
        Field<SizeType>("size");
    }
}

public sealed class SizeType : EnumerationGraphType
{
    public SizeType()
    {
        Name = "Size";
        Add("SMALL", 1);
        Add("LARGE", 2);
    }
}

public sealed class PersonType : ObjectGraphType
{
    public PersonType()
    {
        Name = "Person";
        Field<StringGraphType>("name").Resolve(_ => "Ada");
        Field<PersonType>("friend").Resolve(_ => new object());
        Field<PeopleType>("friends").Argument<IntGraphType>("first").Argument<IntGraphType>("last").Resolve(_ => new object());
    }
}

public sealed class PeopleType : ObjectGraphType
{
    public PeopleType()
    {
        Name = "PersonConnection";
        Field<ListGraphType<PersonType>>("nodes").Resolve(_ => new[] { new object() });
    }
}

public sealed class Mutations : ObjectGraphType
{
    public Mutations()
    {
        Name = "Mutation";
        Field<IntGraphType>("add").Argument<IntGraphType>("amount").Resolve(context =>
            context.RequestServices!.GetRequiredService<Counter>().Add(context.GetArgument("amount", 1)));
        Field<BooleanGraphType>("publish").Argument<NonNullGraphType<StringGraphType>>("text").Resolve(context =>
        {
            context.RequestServices!.GetRequiredService<Feed>().Publish(context.GetArgument<string>("text"));
            return true;
        });
    }
}

public sealed class Subscriptions : ObjectGraphType
{
    public Subscriptions()
    {
        Name = "Subscription";
        Field<IntGraphType>("count").Argument<IntGraphType>("to")
            .ResolveStream(context => new CountingStream(context.GetArgument("to", 3)));
        Field<StringGraphType>("published")
            .ResolveStream(context => context.RequestServices!.GetRequiredService<Feed>());
        Field<StringGraphType>("scopes")
            .Resolve(context => context.RequestServices!.GetRequiredService<ScopeProbe>().Id)
            .ResolveStream(_ => new CountingStream(2));
        Field<StringGraphType>("breaks")
            .ResolveStream(_ => new BreakingStream());
    }
}
