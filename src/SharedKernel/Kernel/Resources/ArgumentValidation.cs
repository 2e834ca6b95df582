using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Resources;

/// <summary>The action whose arguments a rule is about, waiting for the rule.</summary>
/// <typeparam name="TMessage">The action's message.</typeparam>
public readonly struct ArgumentValidation<TMessage>
    where TMessage : ICall
{
    private readonly List<ArgumentRule> rules;

    internal ArgumentValidation(List<ArgumentRule> rules) => this.rules = rules;

    /// <summary>Adds a rule, asked when each argument alone is sound.</summary>
    /// <param name="rule">What must hold of the arguments together.</param>
    /// <param name="message">What is wrong and how to mend it, for a person.</param>
    /// <param name="arguments">The arguments at fault.</param>
    public ArgumentValidation<TMessage> Hold(Expression<Func<TMessage, bool>> rule, string message, params string[] arguments)
    {
        var holds = rule.Compile();
        rules.Add(new ArgumentRule(typeof(TMessage), call => holds((TMessage)call), message, arguments));
        return this;
    }
}
