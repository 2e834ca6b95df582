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
    private const int Attempts = 4;
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

    /// <summary>In whose name this door acts; within an action, in the name of the one who called that.</summary>
    public Actor Actor => actor
        ?? (services.GetRequiredService<UnitOfWork>() is { IsOpen: true } work ? work.Actor : services.GetRequiredService<CurrentActor>().Actor);

    /// <summary>The same door in the name of another actor.</summary>
    public Actions As(Actor other) => new(services, other);

    /// <summary>The records that the actor may read, not tracked.</summary>
    /// <typeparam name="TRecord">The resource.</typeparam>
    public IQueryable<TRecord> Read<TRecord>()
        where TRecord : class, IResource<TRecord>
    {
        var all = services.GetRequiredService<KnowledgeDb>().Set<TRecord>().AsNoTracking();
        return RuleBook<TRecord>.Readable(Actor) is { } readable ? all.Where(readable) : all;
    }

    /// <summary>Runs an action through the pipeline.</summary>
    /// <returns>The record as the action left it.</returns>
    /// <exception cref="Refusal">It was refused and nothing was written.</exception>
    public async Task<TRecord> Send<TRecord>(IAction<TRecord> action, CancellationToken cancellation = default)
        where TRecord : class, IResource<TRecord>
    {
        if (services.GetRequiredService<UnitOfWork>() is { IsOpen: true } open)
            return await SendIn(services, open, action, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            try
            {
                return await SendIn(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<UnitOfWork>(), action, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody else changed the record between our read and our write: look again and decide again.
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new Refusal(FailureCode.Conflict, "The record kept changing at the same time. Read it again and repeat the action.");
            }
        }
    }

    private async Task<TRecord> SendIn<TRecord>(
        IServiceProvider scope, UnitOfWork work, IAction<TRecord> action, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        using (work.In(Actor))
            return await scope.GetRequiredService<ISender>().Send(action, cancellation);
    }
}
