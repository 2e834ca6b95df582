using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>What a mutation answers.</summary>
/// <param name="Rows">The record, once for each place where the client selects it.</param>
/// <param name="Errors">Why nothing was done; empty when it was.</param>
/// <param name="Secret">What is shown this once.</param>
internal sealed record Payload(IReadOnlyDictionary<string, Row?> Rows, IReadOnlyList<Failure> Errors, string? Secret);

/// <summary>The GraphQL type of a mutation's answer.</summary>
internal sealed class PayloadType : ObjectGraphType<Payload>
{
    private PayloadType(string name)
    {
        Name = name + "Payload";
        Description = "The record as it now is, or the reasons why nothing was done.";
    }

    public static PayloadType For(IGraphType record, TypeBook types, string name, bool hasSecret)
    {
        var type = new PayloadType(name);
        type.AddField(new FieldType
        {
            Name = "record",
            Description = "The record, if the action was done and you may see it.",
            ResolvedType = record,
            Resolver = new FuncFieldResolver<Payload, Row>(context => context.Source.Rows.GetValueOrDefault(SelectedField.KeyOf(context))),
        });
        type.AddField(new FieldType
        {
            Name = "errors",
            Description = "Why nothing was done; empty when it was.",
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(types.Failure))),
            Resolver = new FuncFieldResolver<Payload, IReadOnlyList<Failure>>(context => context.Source.Errors),
        });
        if (hasSecret)
            type.Field<StringGraphType>("secret").Description("Shown now and never again.").Resolve(context => context.Source.Secret);
        return type;
    }
}
