using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Bulk;

/// <summary>Runs many actions in one transaction: records are loaded together and saved together, and one that is refused leaves the others alone.</summary>
internal sealed class BulkRun(UnitOfWork work, KnowledgeDb db, ISender sender, BulkSave save, IServiceProvider services)
{
    /// <summary>How many records one call may take.</summary>
    public const int Most = 500;

    /// <param name="actions">The actions, all of one kind.</param>
    /// <param name="oneByOne">Whether each is saved by itself, so that the database can refuse it alone.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<Outcome<TRecord>>> Run<TRecord>(IReadOnlyList<IAction<TRecord>> actions, bool oneByOne, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        await LoadAhead<TRecord>.For(services, actions, cancellation);
        var outcomes = new List<Outcome<TRecord>>(actions.Count);
        var seen = new HashSet<Guid>();
        foreach (var action in actions)
        {
            if (action is IChange<TRecord> change && !seen.Add(change.Id))
                outcomes.Add(Outcome<TRecord>.Refused(action, new(FailureCode.Invalid, "The record is named twice; name it once.", "ids")));
            else
                outcomes.Add(await One(action, oneByOne, cancellation));
        }

        return outcomes;
    }

    private async Task<Outcome<TRecord>> One<TRecord>(IAction<TRecord> action, bool oneByOne, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        using var shelter = new Shelter(db, work);
        try
        {
            var record = await sender.Send(action, cancellation);
            if (oneByOne)
                await save.Flush(action.Action, cancellation);
            return Outcome<TRecord>.Done(record);
        }
        catch (Refusal refusal)
        {
            shelter.Restore(refusal);
            return Outcome<TRecord>.Refused(action, refusal);
        }
        catch (DbUpdateException exception) when (Violation.Read(exception, db) is { } refusal)
        {
            shelter.Restore(refusal);
            return Outcome<TRecord>.Refused(action, refusal);
        }
    }
}
