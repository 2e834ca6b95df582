using System.Text.Json.Nodes;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>Which records of a list are wanted.</summary>
/// <param name="Filter">The conditions, if any.</param>
/// <param name="Sort">The order, if one was asked for.</param>
/// <param name="Selection">Which fields.</param>
/// <param name="Count">How many at most; null for all.</param>
/// <param name="After">The cursor after which to begin.</param>
internal sealed record ListRequest(JsonObject? Filter, JsonArray? Sort, Selection Selection, int? Count, string? After);
