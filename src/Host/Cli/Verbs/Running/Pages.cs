using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>One page of a list.</summary>
/// <param name="Records">The records.</param>
/// <param name="Total">How many there are in all, on the first page of several.</param>
/// <param name="HasNext">Whether there are more after it.</param>
/// <param name="End">The cursor of the last record.</param>
internal sealed record ListPage(IReadOnlyList<JsonElement> Records, int? Total, bool HasNext, string? End);

/// <summary>Reads a list page by page until there are as many records as asked for.</summary>
internal sealed class Pages(Verb verb, JsonObject arguments, ListRequest request)
{
    private const int Largest = 100;

    /// <summary>Whether more than a page was asked for, so that it is worth knowing how many there are.</summary>
    public bool CountsAll => request.Count is null or > Largest;

    public Operation First => Page(request.Count, request.After, CountsAll);

    public async IAsyncEnumerable<ListPage> Read(GraphQLConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (left, operation) = (request.Count, First);
        while (true)
        {
            var page = Read((await connection.Run(operation.Document, operation.Variables, cancellation)).GetProperty(operation.Field));
            yield return page;
            left -= page.Records.Count;
            if (!page.HasNext || left <= 0 || page.Records.Count == 0)
                yield break;
            operation = Page(left, page.End, counts: false);
        }
    }

    private Operation Page(int? left, string? after, bool counts) =>
        OperationWriter.Page(verb, arguments, request, Math.Min(left ?? Largest, Largest), after, counts);

    private static ListPage Read(JsonElement list)
    {
        var info = list.GetProperty("pageInfo");
        return new(
            [.. list.GetProperty("nodes").EnumerateArray()],
            list.TryGetProperty("totalCount", out var total) ? total.GetInt32() : null,
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("endCursor").GetString());
    }
}
