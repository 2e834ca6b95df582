using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>What a rule is about, waiting for its condition.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <remarks>The parameters <c>text</c>, <c>file</c> and <c>line</c> are filled by the compiler.</remarks>
public readonly struct PolicyTarget<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<Rule<TRecord>> rules;
    private readonly RuleScope scope;
    private readonly IReadOnlyList<string> names;

    internal PolicyTarget(List<Rule<TRecord>> rules, RuleScope scope, IReadOnlyList<string> names)
    {
        this.rules = rules;
        this.scope = scope;
        this.names = names;
    }

    /// <summary>Allowed to everybody, the anonymous included.</summary>
    public void Always([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfActor(scope, RuleKind.If, names, _ => true, RuleSource.Of("always", file, line)));

    /// <summary>Allowed when the condition on the actor holds.</summary>
    public void If(
        Expression<Func<Actor, bool>> actor,
        [CallerArgumentExpression(nameof(actor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfActor(scope, RuleKind.If, names, actor, RuleSource.Of(text, file, line)));

    /// <summary>Allowed when the condition on record and actor holds; it must translate to SQL.</summary>
    public void If(
        Expression<Func<TRecord, Actor, bool>> recordAndActor,
        [CallerArgumentExpression(nameof(recordAndActor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfRecord(scope, RuleKind.If, names, recordAndActor, RuleSource.Of(text, file, line)));

    /// <summary>Forbidden when the condition on the actor holds, whatever else allows it.</summary>
    public void Unless(
        Expression<Func<Actor, bool>> actor,
        [CallerArgumentExpression(nameof(actor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfActor(scope, RuleKind.Unless, names, actor, RuleSource.Of(text, file, line)));

    /// <summary>Forbidden when the condition on record and actor holds, whatever else allows it; it must translate to SQL.</summary>
    public void Unless(
        Expression<Func<TRecord, Actor, bool>> recordAndActor,
        [CallerArgumentExpression(nameof(recordAndActor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfRecord(scope, RuleKind.Unless, names, recordAndActor, RuleSource.Of(text, file, line)));

    /// <summary>Rejected when the condition on the actor does not hold: a list fails with <c>FORBIDDEN</c> instead of being empty.</summary>
    /// <remarks>Who holds it may, or, when there are other rules, may what these allow.</remarks>
    public void OnlyIf(
        Expression<Func<Actor, bool>> actor,
        [CallerArgumentExpression(nameof(actor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        rules.Add(Rule<TRecord>.OfActor(scope, RuleKind.OnlyIf, names, actor, RuleSource.Of(text, file, line)));
}
