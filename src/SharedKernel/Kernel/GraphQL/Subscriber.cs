using GraphQL;
using Knowledge.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Who has subscribed.</summary>
internal static class Subscriber
{
    /// <summary>The subscriber as it was last looked at.</summary>
    public static Actor Of(IResolveFieldContext context) => Current(context).Actor;

    /// <summary>The subscriber with the rights of this moment: a subscription outlives what its subscriber was given when it began.</summary>
    public static async ValueTask<Actor> Renew(IResolveFieldContext context, CancellationToken cancellation)
    {
        var current = Current(context);
        return current.Actor = await context.RequestServices!.GetRequiredService<IStanding>().Of(current.Actor, cancellation);
    }

    private static CurrentActor Current(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<CurrentActor>();
}
