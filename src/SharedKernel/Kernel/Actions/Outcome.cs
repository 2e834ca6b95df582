using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions;

/// <summary>What became of one of many.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <param name="Id">The record's key; null when none was made.</param>
/// <param name="Record">The record as the action left it; null when it was refused.</param>
/// <param name="Errors">Why it was refused; empty when it was done.</param>
public sealed record Outcome<TRecord>(Guid? Id, TRecord? Record, IReadOnlyList<Failure> Errors)
    where TRecord : class, IResource<TRecord>
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Errors.Count == 0;

    internal static Outcome<TRecord> Done(TRecord record) => new(record.Id, record, []);

    internal static Outcome<TRecord> Refused(IAction<TRecord> action, Refusal refusal) => new((action as IChange<TRecord>)?.Id, null, refusal.Failures);
}
