using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions;

/// <summary>A message that asks for an action that is no change of one record.</summary>
/// <typeparam name="TResult">What it answers; <see cref="Unit"/> when nothing.</typeparam>
public interface IOperation<TResult> : ICommand<TResult>, ICall
{
    /// <summary>Whether the policies allow it to the actor.</summary>
    bool IsOpenTo(Actor actor);
}

/// <summary>The same with the resource that declares it; generated for every <see cref="ActionAttribute"/>.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <typeparam name="TResult">What it answers.</typeparam>
public interface IOperation<TRecord, TResult> : IOperation<TResult>
    where TRecord : class, IResource<TRecord>
{
    ResourceFacts ICall.Resource => TRecord.Facts;

    IReadOnlyList<Failure> ICall.Faults() => ValidationBook<TRecord>.Faults(this);

    /// <remarks>There is no record to judge: only a rule that allows it whatever the record counts.</remarks>
    bool IOperation<TResult>.IsOpenTo(Actor actor) => RuleBook<TRecord>.RunCondition(Action, actor, this) is null;
}
