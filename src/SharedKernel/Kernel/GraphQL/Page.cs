namespace Knowledge.Kernel.GraphQL;

/// <summary>One page of a list as the database answered it.</summary>
public sealed class Page
{
    private readonly IResourceType type;
    private readonly PageSelection selection;
    private readonly IReadOnlyList<object?[]> rows;
    private readonly int keys;

    private Page(IResourceType type, PageSelection selection, IReadOnlyList<object?[]> rows, PageBounds bounds, int? total)
    {
        this.type = type;
        this.selection = selection;
        this.rows = rows.Count > bounds.First ? rows.Take(bounds.First).ToList() : rows;
        keys = rows.Count == 0 ? 0 : rows[0].Length - selection.Nodes.Count;
        HasNext = rows.Count > bounds.First;
        HasPrevious = bounds.After is not null;
        Total = total;
    }

    /// <summary>How many records are on this page.</summary>
    public int Count => rows.Count;

    /// <summary>Whether records follow.</summary>
    public bool HasNext { get; }

    /// <summary>Whether the page was asked for after a cursor.</summary>
    public bool HasPrevious { get; }

    /// <summary>How many records there are on all pages; null unless asked for.</summary>
    public int? Total { get; }

    /// <summary>The cursor of a record, or null when there is none.</summary>
    public string? CursorOf(int row) => row < 0 || row >= rows.Count ? null : Cursor.Write(rows[row].AsSpan(0, keys));

    internal static Page Read(IResourceType type, SelectedField connection, IReadOnlyList<object?[]> rows, int? total) =>
        new(type, PageSelection.Of(connection), rows, PageBounds.Of(connection.Arguments(type.PageArguments)), total);

    /// <summary>A record of the page with the fields selected at that path.</summary>
    internal Row Node(int row, string path)
    {
        for (var at = 0; at < selection.Nodes.Count; at++)
        {
            if (selection.Nodes[at].Path == path)
                return new Row(type, selection.Nodes[at].Fields, (object?[])rows[row][keys + at]!);
        }

        throw new KeyNotFoundException($"No nodes were selected at '{path}'.");
    }
}
