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
public sealed partial class Actions
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
