using System.Linq.Expressions;
using Knowledge.Kernel.Actions.Atomic;

namespace Knowledge.Kernel.Resources;

/// <summary>One line of a resource's table of states, as generated code states it.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public abstract class Transition<TRecord>
{
    private protected Transition(TransitionFacts facts) => Facts = facts;

    /// <summary>The line by its names.</summary>
    public TransitionFacts Facts { get; }

    /// <summary>The state that a record is in.</summary>
    internal abstract object State(TRecord record);

    /// <summary>Whether the record is in the state that the line starts from.</summary>
    internal abstract bool Allows(TRecord record);

    /// <summary>Whether a record is in that state, as an expression.</summary>
    internal abstract Expression<Func<TRecord, bool>> Condition { get; }

    /// <summary>Where the lines of a table over this field lead to, as an expression over the state before.</summary>
    internal abstract ChangeSetter<TRecord> Setter(IReadOnlyList<Transition<TRecord>> table);

    /// <summary>Puts the record into the state that the line leads to.</summary>
    internal abstract void Enter(TRecord record);
}

/// <summary>One line of a table of states over an enum.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <typeparam name="TState">The enum.</typeparam>
/// <param name="action">The action's method name.</param>
/// <param name="field">The property that holds the state.</param>
/// <param name="state">The same property as an expression.</param>
/// <param name="from">The state before.</param>
/// <param name="to">The state after.</param>
/// <param name="enter">Assigns the state after.</param>
public sealed class Transition<TRecord, TState>(
    string action, string field, Expression<Func<TRecord, TState>> state, TState from, TState to, Action<TRecord> enter)
    : Transition<TRecord>(new(action, field, from.ToString(), to.ToString()))
    where TState : struct, Enum
{
    private readonly Func<TRecord, TState> read = state.Compile();

    private TState From => from;

    private TState To => to;

    internal override object State(TRecord record) => read(record);

    internal override bool Allows(TRecord record) => EqualityComparer<TState>.Default.Equals(read(record), from);

    internal override Expression<Func<TRecord, bool>> Condition =>
        Expression.Lambda<Func<TRecord, bool>>(Expression.Equal(state.Body, Expression.Constant(from)), state.Parameters);

    internal override ChangeSetter<TRecord> Setter(IReadOnlyList<Transition<TRecord>> table)
    {
        var lines = table.Cast<Transition<TRecord, TState>>().ToList();
        var value = lines.SkipLast(1).Aggregate((Expression)Expression.Constant(lines[^1].To), (otherwise, line) =>
            Expression.Condition(Expression.Equal(state.Body, Expression.Constant(line.From)), Expression.Constant(line.To), otherwise));
        return new ChangeSetter<TRecord, TState>(state, Expression.Lambda<Func<TRecord, TState>>(value, state.Parameters));
    }

    internal override void Enter(TRecord record) => enter(record);
}
