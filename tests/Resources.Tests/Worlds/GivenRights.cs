using System.Collections.Concurrent;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>The rights that are given and taken during a test, in place of a module that keeps them.</summary>
internal sealed class GivenRights : IStanding
{
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<ActorGrant>> rights = new();

    public void Give(Actor actor, params ActorGrant[] grants) => rights[actor.Id!.Value] = grants;

    public ValueTask<Actor> Of(Actor actor, CancellationToken cancellation) =>
        ValueTask.FromResult(actor.Id is { } id && rights.TryGetValue(id, out var given) ? actor with { Grants = given } : actor);
}
