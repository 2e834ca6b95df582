namespace Knowledge.Kernel.Sql;

/// <summary>A piece of a statement.</summary>
/// <param name="Text">The SQL, in parentheses where another operator could tear it apart.</param>
/// <param name="MayBeNull">Whether its value may be missing.</param>
internal readonly record struct Sql(string Text, bool MayBeNull = false)
{
    public const string True = "TRUE";
    public const string False = "FALSE";
    public const string Null = "NULL";

    /// <summary>Both conditions; what is certain is left out.</summary>
    public static string And(string left, string right) => (left, right) switch
    {
        (False, _) or (_, False) => False,
        (True, _) => right,
        (_, True) => left,
        _ => $"({left} AND {right})",
    };

    /// <summary>Either condition; what is certain is left out.</summary>
    public static string Or(string left, string right) => (left, right) switch
    {
        (True, _) or (_, True) => True,
        (False, _) => right,
        (_, False) => left,
        _ => $"({left} OR {right})",
    };

    /// <summary>The opposite of a condition that is never unknown.</summary>
    public static string Not(string condition) => condition switch
    {
        True => False,
        False => True,
        _ => $"NOT {condition}",
    };
}
