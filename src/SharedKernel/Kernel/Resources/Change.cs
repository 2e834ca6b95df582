using System.Linq.Expressions;
using Knowledge.Kernel.Actions.Atomic;

namespace Knowledge.Kernel.Resources;

/// <summary>Begins a change that an update describes instead of doing it.</summary>
public static class Change
{
    /// <summary>A change of one record of the resource.</summary>
    public static Change<TRecord> Of<TRecord>()
        where TRecord : class, IResource<TRecord> => new();
}

/// <summary>
/// A change of one record that becomes one SQL statement: policies, state, conditions, the update and its event. Nothing is read
/// first, so that any number may change the same record at the same time.
/// </summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Change<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly List<ChangeSetter<TRecord>> setters = [];
    private readonly List<ChangeCondition<TRecord>> conditions = [];

    internal Change()
    {
    }

    internal IReadOnlyList<ChangeSetter<TRecord>> Setters => setters;

    internal IReadOnlyList<ChangeCondition<TRecord>> Conditions => conditions;

    /// <summary>Sets a field to what an expression over the record, as it is before, computes; it must translate to SQL.</summary>
    public Change<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> field, Expression<Func<TRecord, TValue>> value)
    {
        setters.Add(new ChangeSetter<TRecord, TValue>(field, value));
        return this;
    }

    /// <summary>Sets a field to a value.</summary>
    public Change<TRecord> Set<TValue>(Expression<Func<TRecord, TValue>> field, TValue value) => Set(field, _ => value);

    /// <summary>Refuses the change with <c>CONFLICT</c> when the condition does not hold before it; it must translate to SQL.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="message">What is wrong and how to mend it, for a person.</param>
    /// <param name="fields">The fields at fault, best written with <c>nameof</c>.</param>
    public Change<TRecord> When(Expression<Func<TRecord, bool>> condition, string message, params string[] fields)
    {
        conditions.Add(new ChangeCondition<TRecord>(condition, message, fields));
        return this;
    }
}
