using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Shows what a condition is in SQL.</summary>
public interface ISqlFragments
{
    /// <summary>The condition as it stands after <c>WHERE</c>, with names in place of the actor's values; null when there is nothing to show.</summary>
    string? Where<TRecord>(Expression<Func<TRecord, Actor, bool>> condition)
        where TRecord : class, IResource<TRecord>;
}
