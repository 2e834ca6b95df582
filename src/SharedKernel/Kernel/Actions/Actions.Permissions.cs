using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Actions;

/// <content>What the policies say, before or without doing it.</content>
public sealed partial class Actions
{
    /// <summary>Whether the actor may make a record by the action, with some arguments.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="action">The action's method name.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <remarks>A rule that depends on what is not known yet counts as one that allows it; the action itself asks it again.</remarks>
    public async Task<bool> Can<TRecord>(string action, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => RuleBook<TRecord>.CouldRun(action, await Standing(cancellation));

    /// <summary>The same for an action that is no change of one record: only a rule that allows it whatever the record counts.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="action">The action's method name.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<bool> CanOperate<TRecord>(string action, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => RuleBook<TRecord>.PerhapsOpen(action, await Standing(cancellation));

    /// <summary>Whether the actor may run the action, with some arguments, on a record in the state it is in; false also where there is no such record.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="action">The action's method name.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="onDeleted">Whether the action is one on destroyed records.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <remarks>One statement, and none when no record could be allowed.</remarks>
    public async Task<bool> Can<TRecord>(string action, Guid id, bool onDeleted = false, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> =>
        await services.GetRequiredService<Permission<TRecord>>().OnRecord(action, id, await Standing(cancellation), null, onDeleted, cancellation);

    /// <summary>Whether the actor may run the action with these arguments, on the record in the state it is in.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="command">The message, which is not run.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<bool> Can<TRecord>(IAction<TRecord> command, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(command);
        var who = await Standing(cancellation);
        return command is IChange<TRecord> change
            ? await services.GetRequiredService<Permission<TRecord>>().OnRecord(change.Action, change.Id, who, change, change.OnDeleted, cancellation)
            : RuleBook<TRecord>.CouldRun(command.Action, who, command);
    }

    /// <summary>Whether the actor may run an action that is no change of one record, with these arguments.</summary>
    /// <param name="operation">The message, which is not run.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<bool> Can<TResult>(IOperation<TResult> operation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.IsOpenTo(await Standing(cancellation));
    }

    /// <summary>Whether the actor may see a record.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<bool> CanRead<TRecord>(Guid id, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> =>
        await services.GetRequiredService<Permission<TRecord>>().ToRead(id, await Standing(cancellation), cancellation);

    /// <summary>Asks the policies before work that the action itself comes after, such as an upload.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="action">The action's method name.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <exception cref="Refusal">The actor may not run the action on the record, or there is no such record that it may see.</exception>
    public async Task Demand<TRecord>(string action, Guid id, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord>
    {
        if (!RuleBook<TRecord>.CouldRun(action, Actor))
            throw Refusal.Forbidden(action, TRecord.Facts, Actor);
        var visible = Read<TRecord>().Where(record => record.Id == id);
        if (!await visible.AnyAsync(cancellation))
            throw Refusal.NotFound(TRecord.Facts.Name, id);
        if (RuleBook<TRecord>.PerhapsRunnable(action, Actor) is { } runnable && !await visible.AnyAsync(runnable, cancellation))
            throw Refusal.Forbidden(action, TRecord.Facts, Actor);
    }

    /// <summary>Which fields of these records the actor may not read, each record with its own; a record that is gone hides all that have rules.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    public Task<HiddenFields> HiddenFields<TRecord>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => Policies.HiddenFields.Of<TRecord>(services.GetRequiredService<KnowledgeDb>(), Actor, ids, cancellation);

    /// <summary>Tells why an actor may or may not do something; nothing is done, and it does not matter in whose name this door acts.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="action">The action's method name, or <c>Read</c>.</param>
    /// <param name="actor">Of whom is asked.</param>
    /// <param name="id">On which record; without one, rules over records are told as they are.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public Task<Explanation> Explain<TRecord>(string action, Actor actor, Guid? id = null, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => ActivatorUtilities.CreateInstance<Explainer<TRecord>>(services).Explain(action, actor, id, null, cancellation);

    /// <summary>Tells why an actor may or may not read a field of a record.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <param name="property">The field's property; one without rules may be read where its record may.</param>
    /// <param name="actor">Of whom is asked.</param>
    /// <param name="id">Of which record; without one, rules over records are told as they are.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public Task<Explanation> ExplainField<TRecord>(string property, Actor actor, Guid? id = null, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => ActivatorUtilities.CreateInstance<Explainer<TRecord>>(services).ExplainField(property, actor, id, cancellation);

    /// <summary>Tells why an actor may or may not run an action with these arguments.</summary>
    public Task<Explanation> Explain<TRecord>(IAction<TRecord> command, Actor actor, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(command);
        return ActivatorUtilities.CreateInstance<Explainer<TRecord>>(services)
            .Explain(command.Action, actor, (command as IChange<TRecord>)?.Id, command, cancellation);
    }

    private ValueTask<Actor> Standing(CancellationToken cancellation) =>
        Standing(services, services.GetRequiredService<UnitOfWork>(), cancellation);
}
