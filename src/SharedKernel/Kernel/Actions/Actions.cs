using Knowledge.Kernel.Actions.Bulk;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Actions;

/// <summary>The door to all actions and reads from code: <c>actions.Nodes.Register(…)</c>. Acts in the name of one actor.</summary>
/// <remarks>
/// An action outside another one is a transaction of its own in a scope of its own, and is run again when a concurrent change
/// got in its way. An action called within another one joins its transaction.
/// </remarks>
public sealed class Actions
{
    private readonly IServiceProvider services;
    private readonly Actor? actor;

    /// <summary>Acts in the name of whoever made the request.</summary>
    public Actions(IServiceProvider services)
        : this(services, null)
    {
    }

    private Actions(IServiceProvider services, Actor? actor)
    {
        this.services = services;
        this.actor = actor;
    }

    /// <summary>In whose name this door acts: within an action the action's actor, else whoever made the request.</summary>
    public Actor Actor => actor
        ?? (services.GetRequiredService<UnitOfWork>() is { IsOpen: true } open ? open.Actor : services.GetRequiredService<CurrentActor>().Actor);

    /// <summary>The same door in the name of another actor.</summary>
    public Actions As(Actor other) => new(services, other);

    /// <summary>The records that the actor may read, not tracked.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    /// <exception cref="Refusal">The actor is rejected from reading the resource at all.</exception>
    public IQueryable<TRecord> Read<TRecord>()
        where TRecord : class, IResource<TRecord>
    {
        RuleBook<TRecord>.DemandRead(Actor);
        var all = services.GetRequiredService<KnowledgeDb>().Set<TRecord>().AsNoTracking();
        return RuleBook<TRecord>.Readable(Actor) is { } readable ? all.Where(readable) : all;
    }

    /// <summary>The destroyed records of a resource that is marked <c>[SoftDelete]</c>, as far as the actor might read them, not tracked.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    public IQueryable<TRecord> ReadDeleted<TRecord>()
        where TRecord : class, IResource<TRecord> =>
        services.GetRequiredService<KnowledgeDb>().Set<TRecord>().AsNoTracking().Where(RuleBook<TRecord>.Readable(Actor, onDeleted: true)!);

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
            throw Refusal.Forbidden(action, TRecord.Facts.Name, Actor);
        var visible = Read<TRecord>().Where(record => record.Id == id);
        if (!await visible.AnyAsync(cancellation))
            throw Refusal.NotFound(TRecord.Facts.Name, id);
        if (RuleBook<TRecord>.PerhapsRunnable(action, Actor) is { } runnable && !await visible.AnyAsync(runnable, cancellation))
            throw Refusal.Forbidden(action, TRecord.Facts.Name, Actor);
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

    /// <summary>Runs an action on a record through the pipeline.</summary>
    /// <returns>The record as the action left it.</returns>
    /// <exception cref="Refusal">It was refused and nothing was written.</exception>
    public Task<TRecord> Send<TRecord>(IAction<TRecord> action, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => Deliver(action, null, cancellation);

    /// <summary>Runs an action on a record as the caller has read it.</summary>
    /// <param name="action">The message.</param>
    /// <param name="ifVersion">The version that the caller has read, or null; when the record has another one by now, <c>CONFLICT</c>.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>The record as the action left it.</returns>
    /// <exception cref="Refusal">It was refused and nothing was written.</exception>
    public Task<TRecord> Send<TRecord>(IAction<TRecord> action, string? ifVersion, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord> => Deliver(action, ifVersion, cancellation);

    /// <summary>Runs an action that is no change of one record through the pipeline.</summary>
    /// <returns>What the action answers.</returns>
    /// <exception cref="Refusal">It was refused and nothing was written.</exception>
    public Task<TResult> Run<TResult>(IOperation<TResult> operation, CancellationToken cancellation = default) => Deliver(operation, null, cancellation);

    /// <summary>Runs an action on many records in one transaction; one that is refused leaves the others alone.</summary>
    /// <param name="actions">Messages of the same action, 500 at most.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>What became of each, in the order given.</returns>
    /// <exception cref="Refusal">There are too many.</exception>
    public async Task<IReadOnlyList<Outcome<TRecord>>> SendMany<TRecord>(IReadOnlyList<IAction<TRecord>> actions, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count > BulkRun.Most)
            throw new Refusal(FailureCode.Invalid, $"At most {BulkRun.Most} records can be taken at once; these are {actions.Count}. Do it in several calls.");
        if (services.GetRequiredService<UnitOfWork>() is { IsOpen: true } open)
            return await ManyIn(services, open, actions, oneByOne: false, cancellation);
        try
        {
            return await Attempt.Until(services, (scope, work) => Many(scope, work, actions, oneByOne: false, cancellation));
        }
        catch (DbUpdateException exception) when (Violation.Read(exception, services.GetRequiredService<KnowledgeDb>()) is not null)
        {
            // The database refused some of them and does not say all it would refuse: save each by itself.
            return await Attempt.Until(services, (scope, work) => Many(scope, work, actions, oneByOne: true, cancellation));
        }
    }

    private Task<IReadOnlyList<Outcome<TRecord>>> Many<TRecord>(
        IServiceProvider scope, UnitOfWork work, IReadOnlyList<IAction<TRecord>> actions, bool oneByOne, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord> => scope.GetRequiredService<BulkSave>().Around(
            actions.Count == 0 ? "" : actions[0].Action, () => ManyIn(scope, work, actions, oneByOne, cancellation), cancellation);

    private async Task<IReadOnlyList<Outcome<TRecord>>> ManyIn<TRecord>(
        IServiceProvider scope, UnitOfWork work, IReadOnlyList<IAction<TRecord>> actions, bool oneByOne, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        using (work.In(await Standing(scope, work, cancellation)))
            return await scope.GetRequiredService<BulkRun>().Run(actions, oneByOne, cancellation);
    }

    private Task<TResponse> Deliver<TResponse>(ICommand<TResponse> message, string? ifVersion, CancellationToken cancellation) =>
        services.GetRequiredService<UnitOfWork>() is { IsOpen: true } open
            ? DeliverSheltered(open, message, ifVersion, cancellation)
            : Attempt.Until(services, (scope, work) => DeliverIn(scope, work, message, ifVersion, cancellation));

    /// <summary>An inner action that is refused leaves nothing behind, should its caller go on.</summary>
    private async Task<TResponse> DeliverSheltered<TResponse>(UnitOfWork open, ICommand<TResponse> message, string? ifVersion, CancellationToken cancellation)
    {
        using var shelter = new Shelter(services.GetRequiredService<KnowledgeDb>(), open);
        try
        {
            return await DeliverIn(services, open, message, ifVersion, cancellation);
        }
        catch (Exception exception)
        {
            shelter.Restore(exception);
            throw;
        }
    }

    private async Task<TResponse> DeliverIn<TResponse>(
        IServiceProvider scope, UnitOfWork work, ICommand<TResponse> message, string? ifVersion, CancellationToken cancellation)
    {
        if (ifVersion is not null)
            work.Expected = (message, ifVersion);
        using (work.In(await Standing(scope, work, cancellation)))
            return await scope.GetRequiredService<ISender>().Send(message, cancellation);
    }

    /// <summary>Who acts throughout a transaction keeps the rights that it began with.</summary>
    private async ValueTask<Actor> Standing(IServiceProvider scope, UnitOfWork work, CancellationToken cancellation)
    {
        var who = Actor;
        return ReferenceEquals(who, work.Actor) ? who : await scope.GetRequiredService<IStanding>().Of(who, cancellation);
    }
}
