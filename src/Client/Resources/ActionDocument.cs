namespace Knowledge.Client.Resources;

/// <summary>The GraphQL document of one field with its arguments, each of them a variable.</summary>
internal static class ActionDocument
{
    /// <summary>What every refusal says.</summary>
    public const string Errors = "errors { code message path }";

    /// <param name="kind">Whether it is a <c>query</c> or a <c>mutation</c>.</param>
    /// <param name="field">The field.</param>
    /// <param name="given">Its arguments.</param>
    /// <param name="selection">What is read of its answer, in braces; empty when that is a value by itself.</param>
    public static string Of(string kind, string field, IReadOnlyList<Given> given, string selection) =>
        $"{kind}{Listed(given.Select(one => $"${one.Name}: {one.Type}"))} {{ {field}{Listed(given.Select(one => $"{one.Name}: ${one.Name}"))} {selection} }}";

    private static string Listed(IEnumerable<string> entries) => string.Join(", ", entries) is { Length: > 0 } list ? $"({list})" : "";
}
