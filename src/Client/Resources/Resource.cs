using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>What can be done with every resource.</summary>
/// <typeparam name="TRecord">Its records.</typeparam>
/// <typeparam name="TFilter">By what they are chosen.</typeparam>
/// <typeparam name="TSort">By what they are ordered.</typeparam>
public abstract class Resource<TRecord, TFilter, TSort>
    where TRecord : class, IRecord
    where TFilter : class
    where TSort : struct, Enum
{
    private const int LargestPage = 100;

    /// <summary>A change that took long to be committed may be told after one that began later.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly GraphCalls calls;
    private readonly ResourceNames names;
    private readonly RecordReads<TRecord> reads;
    private readonly RecordActions<TRecord> actions;

    private protected Resource(GraphCalls calls, ResourceNames names) =>
        (this.calls, this.names, reads, actions) = (calls, names, new RecordReads<TRecord>(calls, names), new RecordActions<TRecord>(calls, names));

    /// <summary>One record by its key; null when there is none that you may see.</summary>
    public Task<TRecord?> Get(Guid id, CancellationToken cancellation = default) => reads.One(id, cancellation);

    /// <summary>One page of the records that you may see.</summary>
    /// <param name="filter">Which; all when null.</param>
    /// <param name="sort">In which order; newest first when null.</param>
    /// <param name="first">How many at most, 1 to 100.</param>
    /// <param name="after">The <see cref="Page{TRecord}.EndCursor"/> of the page before.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Page<TRecord>> Page(
        TFilter? filter = null, IReadOnlyList<Sort<TSort>>? sort = null, int first = LargestPage, string? after = null, CancellationToken cancellation = default) =>
        reads.Page(new(names.Many, [], filter, sort), first, after, cancellation);

    /// <summary>All records that you may see, read page by page.</summary>
    /// <param name="filter">Which; all when null.</param>
    /// <param name="sort">In which order; newest first when null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<TRecord> List(TFilter? filter = null, IReadOnlyList<Sort<TSort>>? sort = null, CancellationToken cancellation = default) =>
        reads.All(new(names.Many, [], filter, sort), cancellation);

    /// <summary>How many records there are that you may see.</summary>
    public Task<int> Count(TFilter? filter = null, CancellationToken cancellation = default) => reads.Count(filter, cancellation);

    /// <summary>
    /// Each record that you may see when it was made or has changed, from now on until cancelled. After a lost connection it goes on
    /// with what changed meanwhile: nothing is missed, and a record may come twice.
    /// </summary>
    /// <param name="id">Only this record; every one when null.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<TRecord> Changes(Guid? id = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        DateTimeOffset? last = null;
        var document = $"subscription($id: ID) {{ {names.Changed}(id: $id) {{ {names.Selection} }} }}";
        await foreach (var data in Subscriptions.Follow(calls, document, new { id }, cancellation).ConfigureAwait(false))
        {
            if (data is not { } told)
            {
                // The server's own clock: that of this machine may be wrong.
                if (last is null)
                    last = await reads.LastChange(cancellation).ConfigureAwait(false);
                else
                    await foreach (var missed in reads.Since(last.Value - Overlap, id, cancellation).ConfigureAwait(false))
                        yield return missed;
                continue;
            }

            var record = told.GetProperty(names.Changed).Deserialize<TRecord>(GraphAnswer.Json)!;
            last = record.UpdatedAt;
            yield return record;
        }
    }

    private protected IAsyncEnumerable<TRecord> ReadAll(
        string field, IReadOnlyList<Given> given, TFilter? filter, IReadOnlyList<Sort<TSort>>? sort, CancellationToken cancellation) =>
        reads.All(new(field, given, filter, sort), cancellation);

    private protected Task<TRecord> Act(string field, IReadOnlyList<Given> given, CancellationToken cancellation) => actions.One(field, given, cancellation);

    private protected Task<IReadOnlyList<Outcome<TRecord>>> ActMany(string field, IReadOnlyList<Given> given, CancellationToken cancellation) =>
        actions.Many(field, given, cancellation);

    private protected Task<TResult> Run<TResult>(string field, IReadOnlyList<Given> given, string selection, CancellationToken cancellation) =>
        actions.Run<TResult>(field, given, selection, cancellation);

    private protected Task Do(string field, IReadOnlyList<Given> given, CancellationToken cancellation) => actions.Do(field, given, cancellation);

    private protected Task<TResult> Ask<TResult>(string field, IReadOnlyList<Given> given, string selection, CancellationToken cancellation) =>
        actions.Ask<TResult>(field, given, selection, cancellation);

    private protected Task<TValue> Calculate<TValue>(string field, Guid id, IReadOnlyList<Given> given, string selection, CancellationToken cancellation) =>
        actions.Calculate<TValue>(field, id, given, selection, cancellation);
}
