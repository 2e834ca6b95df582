using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>A change completed by what the resource says: policies, table of states, validations.</summary>
internal sealed class AtomicChange<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public AtomicChange(string action, Change<TRecord> change)
    {
        Change = change;
        Tables = [.. StateMachine<TRecord>.Steps(action)];
        Setters = [.. change.Setters, .. Tables.Select(table => table[0].Setter(table))];
        Rules = ValidationBook<TRecord>.Of(action, ActionKind.Update);
        if (Setters.FirstOrDefault(setter => TRecord.Facts.Immutable.Contains(setter.Name)) is { } wrong)
            throw new Refusal(FailureCode.Invalid, $"{wrong.Name} of a {TRecord.Facts.Name} never changes.", wrong.Name);
    }

    public Change<TRecord> Change { get; }

    /// <summary>The lines of the table of states, by field.</summary>
    public IReadOnlyList<IReadOnlyList<Transition<TRecord>>> Tables { get; }

    public IReadOnlyList<ChangeSetter<TRecord>> Setters { get; }

    /// <summary>What must hold afterwards.</summary>
    public IReadOnlyList<RecordRule<TRecord>> Rules { get; }

    /// <summary>All that must hold for the record to be changed.</summary>
    public Expression<Func<TRecord, bool>> Condition(Guid id, Expression<Func<TRecord, bool>>? runnable)
    {
        Expression<Func<TRecord, bool>> condition = record => record.Id == id;
        if (runnable is not null)
            condition = condition.And(runnable);
        foreach (var table in Tables)
            condition = condition.And(table.Select(line => line.Condition).Aggregate((sum, next) => sum.Or(next)));
        foreach (var part in Change.Conditions)
            condition = condition.And(part.Condition);
        foreach (var rule in Rules)
            condition = condition.And(AfterChange<TRecord>.Of(rule.Condition, Setters));
        return condition;
    }
}
