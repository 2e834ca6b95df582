namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>The links between the pages of a list. The place to go on from is in the address, so every page can be kept and sent.</summary>
internal static class Paging
{
    /// <summary>How many rows a page shows.</summary>
    public const int Rows = 25;

    /// <summary>The pager of a list at <paramref name="path"/>.</summary>
    /// <param name="path">The address of the list.</param>
    /// <param name="target">The id of the region that the links replace.</param>
    /// <param name="filter">The query parameters that narrow the list; empty ones are left out.</param>
    /// <param name="after">Where this page starts; null on the first.</param>
    /// <param name="next">Where the next page starts; null on the last.</param>
    /// <param name="shown">How many rows this page shows.</param>
    public static Pager Pager(string path, string target, IEnumerable<(string Name, string? Value)> filter, string? after, string? next, int shown)
    {
        var kept = filter.ToList();
        return new Pager(
            next is null ? null : Link(path, [.. kept, ("after", next)]),
            string.IsNullOrEmpty(after) ? null : Link(path, kept),
            target,
            shown);
    }

    /// <summary>A page's rows and where the next page starts, from one row more than a page shows.</summary>
    public static (IReadOnlyList<TRow> Rows, string? Next) Cut<TRow>(IReadOnlyList<TRow> found, Func<TRow, string> place)
    {
        var rows = found.Take(Rows).ToList();
        return (rows, found.Count > Rows ? place(rows[^1]) : null);
    }

    private static string Link(string path, IEnumerable<(string Name, string? Value)> parameters) =>
        path + QueryString.Create(parameters.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value)));
}
