using System.ComponentModel.DataAnnotations;
using Knowledge.Host.GraphQL.Documents;

namespace Knowledge.Host.GraphQL;

/// <summary>What the GraphQL transports accept, from the configuration section <c>GraphQL</c>.</summary>
public sealed class GraphQLTransportOptions
{
    /// <summary>The configuration section these options are read from.</summary>
    public const string Section = "GraphQL";

    /// <summary>The largest body of an HTTP request, in bytes; 413 beyond it.</summary>
    [Range(1_024, 64 * 1_048_576)] public int MaxBodyBytes { get; set; } = 1_048_576;

    /// <summary>The longest GraphQL document, in characters.</summary>
    [Range(256, 4_194_304)] public int MaxDocumentCharacters { get; set; } = 65_536;

    /// <summary>The most tokens (names, braces, values) in one GraphQL document.</summary>
    [Range(16, 1_000_000)] public int MaxDocumentTokens { get; set; } = 5_000;

    /// <summary>How deep fields may nest. Introspection has a depth of its own.</summary>
    [Range(1, 100)] public int MaxDepth { get; set; } = 12;

    /// <summary>How much one operation may cost: a field costs 1, and what is below a page costs that many times over.</summary>
    [Range(1, 10_000_000)] public int MaxCost { get; set; } = 5_000;

    /// <summary>The page size that is assumed where neither <c>first</c> nor <c>last</c> is given.</summary>
    [Range(1, 1_000)] public int AssumedPageSize { get; set; } = 20;

    /// <summary>The most aliased fields in one operation, fragments expanded.</summary>
    [Range(0, 10_000)] public int MaxAliases { get; set; } = 50;

    /// <summary>The most fields at the root of one operation, fragments expanded.</summary>
    [Range(1, 10_000)] public int MaxRootFields { get; set; } = 30;

    /// <summary>How many parsed and validated documents are kept.</summary>
    [Range(1, 100_000)] public int CachedDocuments { get; set; } = 512;

    /// <summary>How many results may wait for one subscriber that reads slowly before its subscription ends.</summary>
    [Range(1, 100_000)] public int MaxQueuedResults { get; set; } = 1_000;

    /// <summary>How often an idle event stream or socket shows that it lives.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")] public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a socket may wait before it sends <c>connection_init</c>; closed with 4408 after it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")] public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest message on a socket, in bytes; closed with 1009 beyond it.</summary>
    [Range(1_024, 64 * 1_048_576)] public int MaxSocketMessageBytes { get; set; } = 262_144;

    /// <summary>The most operations that run at once on one socket.</summary>
    [Range(1, 100_000)] public int MaxOperationsPerSocket { get; set; } = 100;

    /// <summary>The documents that clients need only name.</summary>
    public DocumentOptions Documents { get; } = new();

    /// <summary>Web origins besides the host's own that may call with cookies or open sockets, such as <c>https://admin.example.org</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];
}
