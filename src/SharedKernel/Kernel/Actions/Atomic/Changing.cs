using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>Does a change to the loaded record: within another action's transaction the database does not know the record's newest state.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Changing<TRecord>(KnowledgeDb db, Loaded<TRecord> loaded)
    where TRecord : class, IResource<TRecord>
{
    /// <summary>Changes the loaded record.</summary>
    /// <exception cref="Refusal">A condition does not hold.</exception>
    public TRecord Apply(Change<TRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Demand(change, loaded.Record);
        return Assign(change.Setters, loaded.Record);
    }

    internal static void Demand(Change<TRecord> change, TRecord record)
    {
        var failures = change.Conditions.Where(condition => !condition.Condition.Compile()(record)).Select(condition => condition.Failure).ToList();
        if (failures.Count > 0)
            throw new Refusal(failures);
    }

    /// <summary>Every value is computed from the record as it was before.</summary>
    internal TRecord Assign(IEnumerable<ChangeSetter<TRecord>> setters, TRecord record)
    {
        var entry = db.Entry(record);
        foreach (var (name, value) in setters.Select(setter => (setter.Name, setter.Compute(record))).ToList())
            entry.Property(name).CurrentValue = value;
        return record;
    }
}
