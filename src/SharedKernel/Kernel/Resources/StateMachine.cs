using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>The table of states of a resource, read once from its declaration.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
internal static class StateMachine<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly ILookup<string, IReadOnlyList<Transition<TRecord>>> Tables = TRecord.Transitions
        .GroupBy(line => (line.Facts.Action, line.Facts.Field))
        .ToLookup(table => table.Key.Action, table => (IReadOnlyList<Transition<TRecord>>)[.. table], StringComparer.Ordinal);

    /// <summary>The lines that the action stands in, one list for each field that it moves.</summary>
    public static IEnumerable<IReadOnlyList<Transition<TRecord>>> Steps(string action) => Tables[action];

    /// <summary>Whether a record is in a state that the action starts from, a condition for each field that it moves.</summary>
    public static IEnumerable<Expression<Func<TRecord, bool>>> Starts(string action) =>
        Steps(action).Select(table => table.Select(line => line.Condition).Aggregate((either, or) => either.Or(or)));
}
