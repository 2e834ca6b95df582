using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>Keeps destroyed records out of sight.</summary>
internal static class Presence
{
    /// <summary>The condition for records that are there, or for destroyed ones alone.</summary>
    public static Expression<Func<TRecord, bool>>? Limit<TRecord>(Expression<Func<TRecord, bool>>? condition, bool onDeleted = false)
        where TRecord : class, IResource<TRecord>
    {
        if (TRecord.Present is not { } present)
            return onDeleted ? _ => false : condition;
        var wanted = onDeleted ? Expression.Lambda<Func<TRecord, bool>>(Expression.Not(present.Body), present.Parameters) : present;
        return condition is null ? wanted : wanted.And(condition);
    }
}
