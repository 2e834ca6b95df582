using GraphQL.Types;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a failure.</summary>
internal sealed class FailureType : ObjectGraphType<Failure>
{
    public FailureType()
    {
        Name = "ActionError";
        Description = "One reason why an action was refused.";
        Field<NonNullGraphType<StringGraphType>>("code").Resolve(context => context.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Resolve(context => context.Source.Message);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("path").Resolve(context => context.Source.Path);
    }
}
