namespace Knowledge.Kernel.Sql;

/// <summary>Names for the tables of a statement: <c>t0</c>, <c>t1</c>, …</summary>
internal sealed class Aliases
{
    private int next;

    /// <summary>A name that the statement does not have yet.</summary>
    public string Next() => $"t{next++}";
}
