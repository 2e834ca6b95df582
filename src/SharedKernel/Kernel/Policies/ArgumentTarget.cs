using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>An action whose arguments decide, waiting for the condition on them.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <typeparam name="TMessage">The action's message.</typeparam>
/// <remarks>The parameters <c>text</c>, <c>file</c> and <c>line</c> are filled by the compiler.</remarks>
public readonly struct ArgumentTarget<TRecord, TMessage>
    where TRecord : class, IResource<TRecord>
    where TMessage : IAction<TRecord>
{
    private readonly List<Rule<TRecord>> rules;
    private readonly string action;

    internal ArgumentTarget(List<Rule<TRecord>> rules, string action)
    {
        this.rules = rules;
        this.action = action;
    }

    /// <summary>Allowed when the condition on arguments and actor holds.</summary>
    public void If(
        Expression<Func<TMessage, Actor, bool>> commandAndActor,
        [CallerArgumentExpression(nameof(commandAndActor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(RuleKind.If, commandAndActor, text, file, line);

    /// <summary>Forbidden when the condition on arguments and actor holds, whatever else allows it.</summary>
    public void Unless(
        Expression<Func<TMessage, Actor, bool>> commandAndActor,
        [CallerArgumentExpression(nameof(commandAndActor))] string text = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(RuleKind.Unless, commandAndActor, text, file, line);

    private void Add(RuleKind kind, Expression<Func<TMessage, Actor, bool>> condition, string text, string file, int line) =>
        rules.Add(Rule<TRecord>.OfArguments(kind, action, NullIsNobody.In(condition, forbids: kind == RuleKind.Unless), RuleSource.Of(text, file, line)));
}
