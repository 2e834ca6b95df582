using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What the mutation of an action without a record answers.</summary>
/// <param name="Results">The result, once for each place where the client selects it.</param>
/// <param name="Errors">Why nothing was done; empty when it was.</param>
internal sealed record ResultPayload(IReadOnlyDictionary<string, object?> Results, IReadOnlyList<Failure> Errors);

/// <summary>The GraphQL type of that answer.</summary>
internal sealed class ResultPayloadType : ObjectGraphType<ResultPayload>
{
    private ResultPayloadType(string name)
    {
        Name = name + "Payload";
        Description = "What the action answers, or the reasons why nothing was done.";
    }

    public static ResultPayloadType For(IGraphType? result, TypeBook types, string name)
    {
        var type = new ResultPayloadType(name);
        if (result is not null)
        {
            type.AddField(new FieldType
            {
                Name = "result",
                Description = "What the action answers, if it was done.",
                ResolvedType = result is NonNullGraphType bare ? bare.ResolvedType : result,
                Resolver = new FuncFieldResolver<ResultPayload, object?>(context => context.Source.Results.GetValueOrDefault(SelectedField.KeyOf(context))),
            });
        }

        type.AddField(new FieldType
        {
            Name = "errors",
            Description = "Why nothing was done; empty when it was.",
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(types.Failure))),
            Resolver = new FuncFieldResolver<ResultPayload, IReadOnlyList<Failure>>(context => context.Source.Errors),
        });
        return type;
    }
}
