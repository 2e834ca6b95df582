using System.Linq.Expressions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>Records in groups, as a client asked for them.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Readable">Which records the actor may see; null means all.</param>
/// <param name="By">What the records of a group have in common.</param>
/// <param name="Filter">The client's own filter.</param>
/// <param name="Size">The slot of how many groups at most.</param>
/// <param name="Parts">What the client wants to know of each group.</param>
internal sealed record GroupReading(ResourceType Type, LambdaExpression? Readable, IReadOnlyList<GroupKey> By, Criterion? Filter, int Size, IReadOnlyList<GroupPart> Parts);

/// <summary>A value that the records of a group have in common.</summary>
/// <param name="Value">The value.</param>
/// <param name="Every">For times: the span that counts as one, such as <c>day</c>.</param>
internal sealed record GroupKey(ReadableValue Value, string? Every);

/// <summary>One field of a group that a client asked for.</summary>
/// <param name="Key">Its name in the response.</param>
internal abstract record GroupPart(string Key)
{
    /// <summary>How many records.</summary>
    public sealed record Count(string Key) : GroupPart(Key);

    /// <summary>What they have in common.</summary>
    public sealed record Common(string Key, IReadOnlyList<(string Key, string? Field)> Fields) : GroupPart(Key);

    /// <summary>A sum, average, least or greatest value of some fields.</summary>
    public sealed record Aggregates(string Key, GroupFunction Function, IReadOnlyList<(string Key, ReadableValue? Value)> Fields) : GroupPart(Key);

    /// <summary>The name of the group's type.</summary>
    public sealed record TypeName(string Key, string Name) : GroupPart(Key);
}

/// <summary>What is computed over the records of a group.</summary>
internal enum GroupFunction
{
    Sum,
    Average,
    Min,
    Max,
}
