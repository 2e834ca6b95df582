using System.Linq.Expressions;

namespace Knowledge.Kernel.Resources;

/// <summary>When a rule on records is asked, waiting for the rule.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public readonly struct RecordValidation<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<RecordRule<TRecord>> rules;
    private readonly IReadOnlyList<string> actions;

    internal RecordValidation(List<RecordRule<TRecord>> rules, IReadOnlyList<string> actions)
    {
        this.rules = rules;
        this.actions = actions;
    }

    /// <summary>Adds a rule. A relation that points to nothing makes it not hold.</summary>
    /// <param name="rule">What must hold of the record.</param>
    /// <param name="message">What is wrong and how to mend it, for a person.</param>
    /// <param name="fields">The fields at fault, best written with <c>nameof</c>.</param>
    public RecordValidation<TRecord> Hold(Expression<Func<TRecord, bool>> rule, string message, params string[] fields)
    {
        rules.Add(new RecordRule<TRecord>(actions, rule, message, fields));
        return this;
    }
}
