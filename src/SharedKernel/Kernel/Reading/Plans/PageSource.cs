using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>
/// The rows of a page: filtered, ordered and cut before anything is joined to them, so that no more rows are looked up elsewhere
/// than the page has.
/// </summary>
internal sealed class PageSource
{
    private readonly Compilation statement;
    private readonly ListReading list;
    private readonly TableScope table;
    private readonly string where;
    private readonly List<string> keys;

    /// <param name="statement">The statement.</param>
    /// <param name="list">The page.</param>
    /// <param name="all">The table, or the related records that the list is about.</param>
    /// <param name="condition">What already narrows them.</param>
    public PageSource(Compilation statement, ListReading list, TableScope all, string condition)
    {
        this.statement = statement;
        this.list = list;
        table = all;
        where = Sql.Sql.And(condition, Matching(statement, list, all));
        keys = [.. list.Order.Select(key => statement.Value(key.Value, all).Text)];
        Rows = statement.Table(list.Type);
    }

    /// <summary>The page's rows, to take columns from.</summary>
    public TableScope Rows { get; }

    /// <summary>The SQL of each key of the order, of the page's rows.</summary>
    public IEnumerable<string> Keys => list.Order.Select((_, at) => $"{Rows.Alias}.k{at}");

    /// <summary>The place of a row on the page, from 1 in the direction of paging.</summary>
    public string Place => $"{Rows.Alias}.place";

    /// <summary>Forward order, whichever direction the page was asked in.</summary>
    public string OrderBy => string.Join(", ", list.Order.Select((key, at) => $"{Rows.Alias}.k{at}{(key.Descending ? " DESC" : "")}"));

    /// <summary>The condition on the records of the list, beside their place.</summary>
    public static string Matching(Compilation statement, ListReading list, TableScope table)
    {
        var matching = statement.Readable(list.Readable, table);
        foreach (var condition in list.Narrowing)
            matching = Sql.Sql.And(matching, statement.Translator.Condition(condition, table));
        return list.Filter is null ? matching : Sql.Sql.And(matching, CriterionCompiler.Compile(statement, table, list.Filter));
    }

    /// <summary>The page as it stands in FROM; ask for it after all columns were taken.</summary>
    /// <param name="places">Whether the rows are numbered.</param>
    public string From(bool places)
    {
        var size = list.Bounds.Size + (list.LooksFurther ? 1 : 0);
        var order = string.Join(", ", list.Order.Select((key, at) => keys[at] + (key.Descending != list.Bounds.Backward ? " DESC" : "")));
        var columns = Rows.Columns.Select(column => $"{table.Alias}.{column}").Concat(keys.Select((key, at) => $"{key} AS k{at}"));
        if (places)
            columns = columns.Append($"row_number() OVER (ORDER BY {order}) AS place");
        return $"(SELECT {string.Join(", ", columns)} FROM {table.From}{table.Joins} WHERE {Bounded()} ORDER BY {order} LIMIT {size}) AS {Rows.Alias}{Rows.Joins}";
    }

    private string Bounded()
    {
        var bounded = where;
        if (list.Bounds.After is { } after)
            bounded = Sql.Sql.And(bounded, KeysetCompiler.Beyond(statement, list.Order, keys, after, backward: false));
        if (list.Bounds.Before is { } before)
            bounded = Sql.Sql.And(bounded, KeysetCompiler.Beyond(statement, list.Order, keys, before, backward: true));
        return bounded;
    }
}
