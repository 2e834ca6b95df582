namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The columns that a statement answers with.</summary>
internal sealed class SelectList
{
    private readonly List<string> columns = [];

    /// <summary>Adds a column unless it is there already.</summary>
    /// <returns>Its place in a row.</returns>
    public int Add(string sql)
    {
        var known = columns.IndexOf(sql);
        if (known >= 0)
            return known;
        columns.Add(sql);
        return columns.Count - 1;
    }

    public override string ToString() => columns.Count == 0 ? "1" : string.Join(", ", columns);
}
