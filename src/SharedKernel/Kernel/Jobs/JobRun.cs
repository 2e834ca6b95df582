using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Jobs;

/// <summary>What work without a caller has at hand: a scope of its own, in which the system acts.</summary>
public sealed class JobRun
{
    internal JobRun(IServiceProvider scope, DateTimeOffset now, CancellationToken cancellation)
    {
        scope.GetRequiredService<CurrentActor>().Actor = Actor.System;
        Services = scope;
        Now = now;
        Cancellation = cancellation;
    }

    /// <summary>When the look at the rows began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Ends the work when the host stops.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The door to all actions, in the name of the system.</summary>
    public Actions.Actions Actions => Get<Actions.Actions>();

    internal IServiceProvider Services { get; }

    internal KnowledgeDb Db => Get<KnowledgeDb>();

    /// <summary>A service of the scope.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
