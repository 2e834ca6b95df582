using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The condition "comes after this place" in an order of several keys.</summary>
/// <remarks>PostgreSQL takes no value for the largest: last when ascending, first when descending.</remarks>
internal static class KeysetCompiler
{
    /// <param name="statement">The statement.</param>
    /// <param name="order">The keys.</param>
    /// <param name="columns">The SQL of each key.</param>
    /// <param name="place">The place.</param>
    /// <param name="backward">Whether "before" is meant.</param>
    public static string Beyond(Compilation statement, IReadOnlyList<OrderKey> order, IReadOnlyList<string> columns, Place place, bool backward)
    {
        var here = place.Slots.Select((slot, at) => slot is { } given ? statement.Slot(given, order[at].Value.Field.Type) : null).ToList();
        var down = order[0].Descending != backward;
        if (order.All(key => !key.Value.MayBeNull && key.Descending == order[0].Descending))
            return $"(({string.Join(", ", columns)}) {(down ? "<" : ">")} ({string.Join(", ", here)}))";
        var beyond = Sql.Sql.False;
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var further = Further(columns[at], here[at], order[at].Descending != backward, order[at].Value.MayBeNull);
            var same = here[at] is { } value ? $"({columns[at]} = {value})" : $"({columns[at]} IS NULL)";
            beyond = Sql.Sql.Or(further, Sql.Sql.And(same, beyond));
        }

        return beyond;
    }

    private static string Further(string column, string? here, bool descending, bool mayBeNull) => (here, descending) switch
    {
        (null, true) => $"({column} IS NOT NULL)",
        (null, false) => Sql.Sql.False,
        (_, true) => $"({column} < {here})",
        (_, false) => mayBeNull ? $"({column} > {here} OR {column} IS NULL)" : $"({column} > {here})",
    };
}
