using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>How far the token of an actor reaches: asked before any rule, so that none can go beyond it.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
internal static class Reach<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly string Read = AccessScope.Read(TRecord.Facts.Module);
    private static readonly string Write = AccessScope.Write(TRecord.Facts.Module);

    /// <summary>The condition that no record meets; one instance, so that what is made of it may be kept.</summary>
    public static Expression<Func<TRecord, Actor, bool>> Nothing { get; } = (_, _) => false;

    /// <summary>Whether the actor may see records of the resource at all.</summary>
    public static bool OfReading(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Reaches(Read);
    }

    /// <summary>Whether the actor may run actions of the resource at all.</summary>
    public static bool OfActing(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Reaches(Write);
    }
}
