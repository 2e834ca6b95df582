using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>A page of a list: one statement for its rows, one more for the number of records on all pages.</summary>
internal sealed class ListPlan(ListReading list, Statement? rows, Statement? total, IReadOnlyList<PartColumns> parts, CursorColumns cursors) : Plan
{
    /// <summary>Asked when nothing of the list is wanted but its type, as every plan has a result.</summary>
    private const string Nothing = "SELECT WHERE false";

    private readonly int streamed = Streamed(list, parts);

    public override Statement[] Statements { get; } = [.. new[] { rows, total }.OfType<Statement>()];

    /// <param name="make">Starts another statement.</param>
    /// <param name="list">The page.</param>
    public static ListPlan Compile(Func<Compilation> make, ListReading list)
    {
        var statement = make();
        var page = new PageSource(statement, list, statement.Table(list.Type), Sql.Sql.True);
        var select = new SelectList();
        var cursors = CursorColumns.Of(list, page, select);
        var parts = list.Parts.Select(part => PartColumns.Compile(statement, page, part, select, cursors)).ToList();
        var total = list.WantsTotal ? Total(make(), list) : null;
        var rows = list.WantsRows ? statement.Statement($"SELECT {select} FROM {page.From(places: false)} ORDER BY {Reversed(list, page)}") : null;
        return new(list, rows ?? (total is null ? make().Statement(Nothing) : null), total, parts, cursors);
    }

    public override async Task Write(NpgsqlDataReader reader, Utf8JsonWriter json, CancellationToken cancellation)
    {
        using var page = new PageRows(list, parts, streamed, cursors, json);
        if (rows is not null)
        {
            while (await reader.ReadAsync(cancellation))
                page.Add(reader);
            if (total is not null)
                await reader.NextResultAsync(cancellation);
        }

        if (total is not null && await reader.ReadAsync(cancellation))
            page.Total = reader.GetInt64(0);
        page.End();
    }

    /// <summary>The part whose rows can be written as they come: nothing before it tells of all rows. -1 when there is none.</summary>
    private static int Streamed(ListReading list, IReadOnlyList<PartColumns> parts)
    {
        var first = parts.TakeWhile(part => part.Part is PartReading.TypeName).Count();
        return !list.Bounds.Backward && first < parts.Count && parts[first].ShowsRows ? first : -1;
    }

    /// <summary>Rows come in the direction of paging, so that the one too many is the last.</summary>
    private static string Reversed(ListReading list, PageSource page) =>
        string.Join(", ", page.Keys.Select((key, at) => key + (list.Order[at].Descending != list.Bounds.Backward ? " DESC" : "")));

    private static Statement Total(Compilation statement, ListReading list)
    {
        var table = statement.Table(list.Type);
        var where = PageSource.Matching(statement, list, table);
        return statement.Statement($"SELECT count(*) FROM {table.From}{table.Joins} WHERE {where}");
    }
}
