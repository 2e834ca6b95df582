using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Waits for who is above all other rules.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public readonly struct BypassTarget<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<Rule<TRecord>> rules;

    internal BypassTarget(List<Rule<TRecord>> rules) => this.rules = rules;

    /// <summary>Everything is allowed when the condition on the actor holds. The other parameters are filled by the compiler.</summary>
    public void If(
        Expression<Func<Actor, bool>> actor,
        [CallerArgumentExpression(nameof(actor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfActor(RuleScope.Anything, RuleKind.Bypass, [], actor, RuleSource.Of(text, file, line)));
}
