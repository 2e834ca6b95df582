using System.Linq.Expressions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>A page of a list as a client asked for it.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Readable">Which records the actor may see; null means all.</param>
/// <param name="Narrowing">What the read action behind the list leaves of it.</param>
/// <param name="Filter">The client's own filter.</param>
/// <param name="Order">The keys to order by; the last is unique.</param>
/// <param name="Bounds">Which part.</param>
/// <param name="Parts">What the client selected of the connection.</param>
internal sealed record ListReading(
    ResourceType Type,
    LambdaExpression? Readable,
    IReadOnlyList<LambdaExpression> Narrowing,
    Criterion? Filter,
    IReadOnlyList<OrderKey> Order,
    PageBounds Bounds,
    IReadOnlyList<PartReading> Parts)
{
    /// <summary>Whether the client wants to know if there is more, which takes one row beyond the page.</summary>
    public bool LooksFurther => Parts.OfType<PartReading.PageInfo>().Any(info => info.Facts.Any(fact => fact.Fact is PageFact.HasNext or PageFact.HasPrevious));

    /// <summary>Whether any row is wanted, or only their number.</summary>
    public bool WantsRows => Parts.Any(part => part is not (PartReading.Total or PartReading.TypeName));

    /// <summary>Whether the number of records on all pages is wanted.</summary>
    public bool WantsTotal => Parts.Any(part => part is PartReading.Total);
}

/// <summary>One field of a connection that a client asked for.</summary>
/// <param name="Key">Its name in the response.</param>
internal abstract record PartReading(string Key)
{
    /// <summary>The records.</summary>
    public sealed record Nodes(string Key, RecordReading Record) : PartReading(Key);

    /// <summary>The records with their cursors.</summary>
    public sealed record Edges(string Key, IReadOnlyList<EdgeReading> Fields) : PartReading(Key);

    /// <summary>Where the page lies.</summary>
    public sealed record PageInfo(string Key, IReadOnlyList<(string Key, PageFact Fact)> Facts) : PartReading(Key);

    /// <summary>How many records there are on all pages.</summary>
    public sealed record Total(string Key) : PartReading(Key);

    /// <summary>The name of the connection's type.</summary>
    public sealed record TypeName(string Key, string Name) : PartReading(Key);
}

/// <summary>One field of an edge.</summary>
/// <param name="Key">Its name in the response.</param>
/// <param name="Record">The record's selection when it is the node.</param>
/// <param name="Name">The type's name when that is asked; neither means the cursor.</param>
internal sealed record EdgeReading(string Key, RecordReading? Record = null, string? Name = null);

/// <summary>What can be known of a page's place.</summary>
internal enum PageFact
{
    HasNext,
    HasPrevious,
    StartCursor,
    EndCursor,
    TypeName,
}
