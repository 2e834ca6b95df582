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
}
