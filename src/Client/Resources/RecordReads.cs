using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>What the schema calls a resource, and what is read of it.</summary>
internal sealed record ResourceNames(string Type, string One, string Many, string Changed, bool HasSecret, string Selection);

/// <summary>An argument as it goes to the server.</summary>
internal sealed record Given(string Name, string Type, object? Value)
{
    /// <summary>The variables of a document; what is left out is not there, so that the action's own default counts.</summary>
    public static Dictionary<string, object?> Variables(IEnumerable<Given> given) =>
        given.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}

/// <summary>A list to read: its field with the field's own arguments, which records, and in which order.</summary>
internal sealed record Listing(string Field, IReadOnlyList<Given> Given, object? Filter, object? Sort);

/// <summary>Reads records.</summary>
internal sealed class RecordReads<TRecord>(GraphCalls calls, ResourceNames names)
    where TRecord : class, IRecord
{
    private const int LargestPage = 100;
    private static readonly object[] OldestChangeFirst = [new { field = "UPDATED_AT", order = "ASC" }];
    private static readonly object[] NewestChangeFirst = [new { field = "UPDATED_AT", order = "DESC" }];

    public async Task<TRecord?> One(Guid id, CancellationToken cancellation)
    {
        var data = await calls.Run($"query($id: ID!) {{ {names.One}(id: $id) {{ {names.Selection} }} }}", new { id }, Repeat.Always, cancellation).ConfigureAwait(false);
        return data.GetProperty(names.One).Deserialize<TRecord>(GraphAnswer.Json);
    }

    public async Task<int> Count(object? filter, CancellationToken cancellation)
    {
        var document = $"query($filter: {names.Type}Filter) {{ {names.Many}(filter: $filter) {{ totalCount }} }}";
        var data = await calls.Run(document, new { filter }, Repeat.Always, cancellation).ConfigureAwait(false);
        return data.GetProperty(names.Many).GetProperty("totalCount").GetInt32();
    }

    public async Task<Page<TRecord>> Page(Listing list, int first, string? after, CancellationToken cancellation)
    {
        var declared = string.Concat(list.Given.Select(one => $", ${one.Name}: {one.Type}"));
        var passed = string.Concat(list.Given.Select(one => $", {one.Name}: ${one.Name}"));
        var document = $$"""
            query($filter: {{names.Type}}Filter, $sort: [{{names.Type}}Sort!], $first: Int, $after: String{{declared}}) {
              {{list.Field}}(filter: $filter, sort: $sort, first: $first, after: $after{{passed}}) { nodes { {{names.Selection}} } pageInfo { hasNextPage endCursor } }
            }
            """;
        var variables = Given.Variables(list.Given);
        (variables["filter"], variables["sort"], variables["first"], variables["after"]) = (list.Filter, list.Sort, first, after);
        var page = (await calls.Run(document, variables, Repeat.Always, cancellation).ConfigureAwait(false)).GetProperty(list.Field);
        var info = page.GetProperty("pageInfo");
        return new(
            page.GetProperty("nodes").Deserialize<List<TRecord>>(GraphAnswer.Json)!, info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("endCursor").GetString());
    }

    public async IAsyncEnumerable<TRecord> All(Listing list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        bool more;
        do
        {
            var page = await Page(list, LargestPage, after, cancellation).ConfigureAwait(false);
            foreach (var record in page.Records)
                yield return record;
            (more, after) = (page.HasNextPage, page.EndCursor);
        }
        while (more);
    }

    /// <summary>When the last of all changes was, by the server's clock; long ago when there is no record.</summary>
    public async Task<DateTimeOffset> LastChange(CancellationToken cancellation)
    {
        var page = await Page(new(names.Many, [], null, NewestChangeFirst), 1, null, cancellation).ConfigureAwait(false);
        return page.Records.Count == 0 ? DateTimeOffset.UnixEpoch : page.Records[0].UpdatedAt;
    }

    /// <summary>What was made or has changed at this time or later, oldest change first.</summary>
    public IAsyncEnumerable<TRecord> Since(DateTimeOffset time, Guid? id, CancellationToken cancellation)
    {
        object filter = id is { } one ? new { id = new { eq = one }, updatedAt = new { gte = time } } : new { updatedAt = new { gte = time } };
        return All(new(names.Many, [], filter, OldestChangeFirst), cancellation);
    }
}
