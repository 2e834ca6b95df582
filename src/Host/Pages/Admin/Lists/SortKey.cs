using Knowledge.Host.Pages.Admin.Catalog;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>By which value a list is ordered.</summary>
/// <param name="Field">The value.</param>
/// <param name="Descending">Whether the largest or latest comes first.</param>
internal sealed record SortKey(AdminField Field, bool Descending)
{
    /// <summary>How it is written in the address.</summary>
    public string Code => (Descending ? "-" : "") + Field.Name;

    /// <summary>Reads it from the address; null when the list cannot be ordered so.</summary>
    public static SortKey? Read(string? code, AdminResource resource) =>
        code is { Length: > 0 } && resource.Field(code.TrimStart('-')) is { Sorts: true } field ? new(field, code[0] == '-') : null;

    /// <summary>What a click on the head of a column leads to: up, then down, then the usual order.</summary>
    public static SortKey? After(SortKey? now, AdminField clicked) => now?.Field.Name != clicked.Name ? new(clicked, false) : now.Descending ? null : new(clicked, true);
}
