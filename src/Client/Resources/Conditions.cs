namespace Knowledge.Client.Resources;

/// <summary>Conditions on a value; all that are given must hold. A value alone means: equal to it.</summary>
/// <typeparam name="T">The value.</typeparam>
public record Is<T>
{
    /// <summary>Equal to this.</summary>
    public T? Eq { get; init; }

    /// <summary>Not equal to this.</summary>
    public T? Ne { get; init; }

    /// <summary>Equal to one of these.</summary>
    public IReadOnlyList<T>? In { get; init; }

    /// <summary>Equal to none of these.</summary>
    public IReadOnlyList<T>? NotIn { get; init; }

    /// <summary>Whether there is no value.</summary>
    public bool? IsNull { get; init; }
}

/// <summary>Conditions on a text.</summary>
public sealed record IsText : Is<string>
{
    /// <summary>Contains this text, whatever the case.</summary>
    public string? Contains { get; init; }

    /// <summary>Begins with this text, whatever the case.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Ends with this text, whatever the case.</summary>
    public string? EndsWith { get; init; }

    /// <summary>Equal to this.</summary>
    public static implicit operator IsText(string value) => new() { Eq = value };
}

/// <summary>Conditions on a value that is one of a few, such as an enum, a key or a boolean.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record IsOne<T> : Is<T?>
    where T : struct
{
    /// <summary>Equal to this.</summary>
    public static implicit operator IsOne<T>(T value) => new() { Eq = value };
}

/// <summary>Conditions on a number or a time.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record IsAmount<T> : Is<T?>
    where T : struct
{
    /// <summary>Above or after this.</summary>
    public T? Gt { get; init; }

    /// <summary>This, above or after it.</summary>
    public T? Gte { get; init; }

    /// <summary>Below or before this.</summary>
    public T? Lt { get; init; }

    /// <summary>This, below or before it.</summary>
    public T? Lte { get; init; }

    /// <summary>Equal to this.</summary>
    public static implicit operator IsAmount<T>(T value) => new() { Eq = value };
}

/// <summary>Conditions on a list of values.</summary>
/// <typeparam name="T">Its entries.</typeparam>
public sealed record HasEntries<T>
{
    /// <summary>The list holds this entry.</summary>
    public T? Has { get; init; }

    /// <summary>The list holds one of these entries.</summary>
    public IReadOnlyList<T>? HasAny { get; init; }

    /// <summary>The list holds all of these entries.</summary>
    public IReadOnlyList<T>? HasAll { get; init; }

    /// <summary>Whether the list has no entries.</summary>
    public bool? IsEmpty { get; init; }

    /// <summary>The list holds this entry.</summary>
    public static implicit operator HasEntries<T>(T value) => new() { Has = value };
}

/// <summary>Conditions on related records.</summary>
/// <typeparam name="TFilter">The filter of those records.</typeparam>
public sealed record Related<TFilter>
{
    /// <summary>At least one meets this.</summary>
    public TFilter? Some { get; init; }

    /// <summary>Not one meets this.</summary>
    public TFilter? None { get; init; }

    /// <summary>All meet this; there may be none.</summary>
    public TFilter? Every { get; init; }
}
