using System.Collections;

namespace Knowledge.Generator.Model;

/// <summary>A list that equals another one with equal entries, which is what lets the compiler skip work.</summary>
public sealed class Equatable<T>(IEnumerable<T> entries) : IReadOnlyList<T>, IEquatable<Equatable<T>>
{
    private readonly T[] entries = [.. entries];

    public static Equatable<T> Empty { get; } = new([]);

    public int Count => entries.Length;

    public T this[int index] => entries[index];

    public bool Equals(Equatable<T>? other) => other is not null && entries.SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as Equatable<T>);

    public override int GetHashCode() => entries.Aggregate(17, (hash, entry) => unchecked((hash * 31) + (entry?.GetHashCode() ?? 0)));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
