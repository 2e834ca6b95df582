using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Engines.Pgvector;
using Knowledge.Inference.Search;
using Knowledge.Inference.Search.Snapshots;
using Knowledge.Inference.Tests.Search;
using Knowledge.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Knowledge.Inference.Tests.Engines;

/// <summary>The shared index finds what the one in memory finds, in the same order.</summary>
public sealed class PgvectorEngineTests(SharedVectors vectors) : IAsyncLifetime
{
    private const double Tolerance = 0.005;

    private readonly Random _random = new(20261129);
    private readonly Guid[] _spaces = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];
    private readonly Lanes _lanes = new(Options.Create(new AskingSettings()), TimeProvider.System);
    private readonly NullLogger<PgvectorEngine> _log = NullLogger<PgvectorEngine>.Instance;
    private readonly string _name = $"test {Guid.CreateVersion7():N}";
    private NpgsqlDataSource _database = null!;
    private PgvectorEngine _engine = null!;
    private MemoryEngine _memory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = NpgsqlDataSource.Create(await vectors.ConnectionString());
        _engine = Engine();
        _memory = new MemoryEngine(Some.Dimensions, _lanes, new IndexSnapshot(null, NullLogger<IndexSnapshot>.Instance));
        await _engine.Open(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _memory.Dispose();
        _lanes.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task It_finds_the_same_as_the_index_in_memory_whatever_is_asked()
    {
        var passages = Enumerable.Range(0, 300).Select(_ => Passage()).ToList();
        await Add(passages);
        foreach (var removed in passages.Take(20).Select(passage => passage.ItemId).ToList())
            await Remove(removed);

        for (var turn = 0; turn < 60; turn++)
        {
            var request = Request(passages);
            AssertSame(await Find(_memory, request), await Find(_engine, request));
        }
    }

    [Fact]
    public async Task What_is_added_twice_is_held_once_and_hosts_hear_of_each_others_changes()
    {
        var passages = Enumerable.Range(0, 5).Select(_ => Passage()).ToList();
        var other = Engine();
        await other.Open(Cancellation);
        await Task.WhenAll(_engine.Add(passages, Cancellation), other.Add(passages, Cancellation));
        await _memory.Add(passages, Cancellation);

        Assert.Equal(passages.Select(passage => passage.PassageId).Order(), (await other.Held(Cancellation)).Select(held => held.PassageId).Order());
        var request = new SearchRequest(passages[0].Text, null) { Spaces = _spaces.ToHashSet() };
        AssertSame(await Find(_memory, request), await Find(other, request));
        var before = other.Epoch;
        await _engine.Remove([passages[0].ItemId], Cancellation);
        await other.Refresh(Cancellation);
        Assert.True(other.Epoch > before);
        Assert.Equal(4, (await other.Held([.. passages.Select(passage => passage.PassageId)], Cancellation)).Count);
    }

    [Fact]
    public async Task A_space_that_is_not_searched_moves_no_score()
    {
        var (mine, hidden) = (_spaces[0], _spaces[1]);
        var passages = Enumerable.Range(0, 20).Select(_ => Passage() with { SpaceId = mine }).ToList();
        await _engine.Add(passages, Cancellation);
        var request = new SearchRequest(passages[3].Text, passages[3].Vector, 20) { Spaces = new HashSet<Guid> { mine } };
        var before = await Find(_engine, request);

        await _engine.Add([.. passages.Select(passage => passage with { PassageId = Guid.CreateVersion7(), ItemId = Guid.CreateVersion7(), SpaceId = hidden })], Cancellation);

        AssertSame(before, await Find(_engine, request));
    }

    [Fact]
    public async Task Who_comes_while_too_many_search_is_asked_to_come_again()
    {
        var narrow = Engine(mostSearches: 0);

        var refusal = await Assert.ThrowsAsync<Kernel.Actions.Refusal>(() => Find(narrow, new SearchRequest("anything", null)));

        Assert.Equal(Kernel.Actions.FailureCode.Busy, Assert.Single(refusal.Failures).Code);
    }

    [Fact]
    public async Task A_server_without_the_extension_is_told_with_its_cure()
    {
        await using var plain = NpgsqlDataSource.Create(await PostgresServer.CreateDatabase(Cancellation));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => new PgvectorEngine(plain, _name, Some.Dimensions, _lanes, 8, _log).Open(Cancellation));

        Assert.Contains("Install the extension 'vector'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_at_once()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
        var lost = new PgvectorEngine(nowhere, "lost", Some.Dimensions, _lanes, 8, _log);

        var refusal = await Assert.ThrowsAsync<Kernel.Actions.Refusal>(() => Find(lost, new SearchRequest("anything", null)));

        Assert.Equal(Kernel.Actions.FailureCode.Busy, Assert.Single(refusal.Failures).Code);
    }

    private PgvectorEngine Engine(int mostSearches = 8) => new(_database, _name, Some.Dimensions, _lanes, mostSearches, _log);

    private IndexedPassage Passage() => Some.Passage(_random, domain: _random.Next(2) == 0 ? "physics" : "chemistry") with
    {
        SpaceId = _spaces[_random.Next(_spaces.Length)],
        Facts = _random.Next(4) == 0 ? null : new ItemFacts("digest", DateTimeOffset.UnixEpoch.AddDays(_random.Next(1000)), _random.NextDouble(), null),
    };

    private SearchRequest Request(IReadOnlyList<IndexedPassage> passages)
    {
        var like = passages[_random.Next(passages.Count)];
        return new SearchRequest(_random.Next(5) == 0 ? "" : string.Join(' ', like.Text.Split(' ').Take(6)), _random.Next(4) == 0 ? null : Some.Vector(_random), _random.Next(1, 20))
        {
            Spaces = _random.Next(5) == 0 ? null : _spaces.Where(_ => _random.Next(2) == 0).ToHashSet(),
            Domain = _random.Next(3) == 0 ? "physics" : null,
            Since = _random.Next(4) == 0 ? DateTimeOffset.UnixEpoch.AddDays(200) : null,
            Until = _random.Next(4) == 0 ? DateTimeOffset.UnixEpoch.AddDays(800) : null,
            Withdrawn = _random.Next(3) == 0 ? new HashSet<Guid> { like.ItemId } : null,
            BestPerItem = _random.Next(2) == 0,
            Preferences = _random.Next(2) == 0 ? null : new Preferences { Diversity = _random.Next(2) * 0.3 },
            Now = DateTimeOffset.UnixEpoch.AddDays(1000),
        };
    }

    private async Task Add(IReadOnlyList<IndexedPassage> passages)
    {
        await _memory.Add(passages, Cancellation);
        await _engine.Add(passages, Cancellation);
    }

    private async Task Remove(Guid item)
    {
        await _memory.Remove([item], Cancellation);
        await _engine.Remove([item], Cancellation);
    }

    private static async Task<IReadOnlyList<PassageHit>> Find(IPassageEngine engine, SearchRequest request) =>
        await engine.Search(request, hits => hits, new Budget(TimeProvider.System, TimeSpan.FromMinutes(1)), 1) ?? throw new TimeoutException();

    /// <summary>The same hits, but for one that is as good as the last one. Sums in another order and vectors of halves differ a little.</summary>
    private static void AssertSame(IReadOnlyList<PassageHit> expected, IReadOnlyList<PassageHit> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        var known = actual.ToDictionary(hit => hit.Passage.PassageId);
        foreach (var hit in expected)
        {
            if (!known.TryGetValue(hit.Passage.PassageId, out var same))
            {
                Assert.Equal(expected.Min(one => one.Score), hit.Score, Tolerance);
                continue;
            }

            Assert.Equal(hit.Score, same.Score, Tolerance);
            Assert.Equal(hit.Lexical, same.Lexical, Tolerance);
            Assert.Equal(hit.Semantic, same.Semantic, Tolerance);
            Assert.Equal(hit.Passage with { Vector = [] }, same.Passage with { Vector = [] });
        }
    }
}
