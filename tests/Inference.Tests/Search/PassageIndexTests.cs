using System.Numerics.Tensors;
using CsCheck;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class PassageIndexTests
{
    private readonly Random _random = new(7);

    [Fact]
    public void Words_and_meaning_each_find_what_they_know()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var question = Some.Vector(_random);
        var byWords = Some.Passage(_random) with { Text = "The quorum decides after the deadline." };
        var byMeaning = Some.Passage(_random) with { Vector = question };
        index.Add([.. Enumerable.Range(0, 50).Select(_ => Some.Passage(_random)), byWords, byMeaning]);

        var hits = index.Search(new SearchRequest("When does a quorum decide?", question, 2));

        Assert.Equal(new[] { byWords.PassageId, byMeaning.PassageId }.Order(), hits.Select(hit => hit.Passage.PassageId).Order());
        Assert.Equal(1, hits.Single(hit => hit.Passage.PassageId == byMeaning.PassageId).Semantic, 0.001);
        Assert.True(hits.Single(hit => hit.Passage.PassageId == byWords.PassageId).Lexical > 0);
        Assert.All(hits, hit => Assert.InRange(hit.Score, 0.5, 1));
    }

    [Fact]
    public void The_nearest_by_meaning_are_those_of_a_scan_in_floats()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var passages = Enumerable.Range(0, 3_000).Select(_ => Some.Passage(_random)).ToList();
        index.Add(passages);

        for (var round = 0; round < 20; round++)
        {
            var question = Some.Vector(_random);
            var exact = passages.Select(passage => TensorPrimitives.Dot<float>(question, passage.Vector)).OrderDescending().Take(10);
            var found = index.Search(new SearchRequest("", question)).Select(hit => TensorPrimitives.Dot<float>(question, passages.Single(passage => passage.PassageId == hit.Passage.PassageId).Vector));
            Assert.All(exact.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.0005));
        }
    }

    [Fact]
    public void Questions_that_are_searched_together_find_what_each_finds_alone()
    {
        using var index = new PassageIndex(Some.Dimensions);
        Guid[] spaces = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        index.Add([.. Enumerable.Range(0, 3_000).Select(n => Some.Passage(_random, domain: n % 2 == 0 ? "physics" : "law") with { SpaceId = spaces[n % 2] })]);
        SearchRequest[] requests =
        [
            new(Some.Text(_random, 5), Some.Vector(_random), 20) { Spaces = new HashSet<Guid> { spaces[0] } },
            new(Some.Text(_random, 5), null, 20),
            new("", Some.Vector(_random), 7) { Domain = "law" },
            new(Some.Text(_random, 5), Some.Vector(_random), 1) { Spaces = new HashSet<Guid>() },
            new(Some.Text(_random, 5), Some.Vector(_random), 20) { Spaces = new HashSet<Guid> { spaces[1] } },
        ];

        var together = index.Search(requests);

        Assert.Equal(requests.Select(request => Shown(index.Search(request))), together.Select(Shown));
        Assert.Equal([20, 20, 7, 0, 20], together.Select(hits => hits.Count));

        static List<(Guid, float, double, double)> Shown(IReadOnlyList<PassageHit> hits) =>
            [.. hits.Select(hit => (hit.Passage.PassageId, (float)hit.Score, (double)hit.Lexical, (double)hit.Semantic))];
    }

    [Fact]
    public void Only_the_domain_and_the_spaces_that_the_asker_may_read_are_found()
    {
        using var index = new PassageIndex(Some.Dimensions);
        Guid[] spaces = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        var passages = Enumerable.Range(0, 200)
            .Select(n => Some.Passage(_random, domain: n % 2 == 0 ? "physics" : "law") with { Title = "shared word", SpaceId = spaces[n % 3] }).ToList();
        index.Add(passages);

        var hits = index.Search(new SearchRequest("shared", Some.Vector(_random), SearchRequest.MostHits)
        {
            Domain = "law",
            Spaces = spaces.Skip(1).ToHashSet(),
        });

        Assert.Equal(
            passages.Where(passage => passage.Domain == "law" && passage.SpaceId != spaces[0]).Select(passage => passage.PassageId).Order(),
            hits.Select(hit => hit.Passage.PassageId).Order());
    }

    [Fact]
    public void What_a_hidden_space_holds_moves_no_score()
    {
        var (readable, hidden) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var own = Enumerable.Range(0, 60).Select(_ => Some.Passage(_random) with { SpaceId = readable }).ToList();
        var others = own.Take(40).Select(passage => passage with { PassageId = Guid.CreateVersion7(), ItemId = Guid.CreateVersion7(), SpaceId = hidden, Text = $"{passage.Text} {passage.Text}" });
        using var alone = new PassageIndex(Some.Dimensions);
        using var beside = new PassageIndex(Some.Dimensions);
        alone.Add(own);
        beside.Add([.. own, .. others]);
        var request = new SearchRequest(own[0].Text, Some.Vector(_random), 60) { Spaces = new HashSet<Guid> { readable } };

        Assert.Equal(
            alone.Search(request).Select(hit => (hit.Passage.PassageId, hit.Score, hit.Lexical, hit.Semantic)),
            beside.Search(request).Select(hit => (hit.Passage.PassageId, hit.Score, hit.Lexical, hit.Semantic)));
    }

    [Fact]
    public void Only_what_was_accepted_in_the_time_asked_for_and_is_not_withdrawn_is_found()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var noon = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        var passages = Enumerable.Range(0, 48).Select(n => Some.Passage(_random) with { Title = "shared", Facts = new ItemFacts("", noon.AddHours(n - 24), null, null) }).ToList();
        index.Add(passages);
        var withdrawn = passages[30].ItemId;

        var hits = index.Search(new SearchRequest("shared", Some.Vector(_random), 50) { Since = noon, Until = noon.AddHours(12), Withdrawn = new HashSet<Guid> { withdrawn } });

        Assert.Equal(passages[24..36].Select(passage => passage.ItemId).Where(item => item != withdrawn).Order(), hits.Select(hit => hit.Passage.ItemId).Order());
    }

    [Fact]
    public void A_reader_who_may_see_little_still_gets_all_of_it()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var space = Guid.CreateVersion7();
        var passages = Enumerable.Range(0, 3_000).Select(n => Some.Passage(_random) with { Title = "shared", SpaceId = n % 500 == 499 ? space : Guid.Empty }).ToList();
        index.Add(passages);
        var readable = passages.Where(passage => passage.SpaceId == space).Select(passage => passage.ItemId);

        var hits = index.Search(new SearchRequest("shared", Some.Vector(_random), 50) { Spaces = new HashSet<Guid> { space } });

        Assert.Equal(readable.Order(), hits.Select(hit => hit.Passage.ItemId).Order());
    }

    [Fact]
    public void An_item_appears_once_with_its_best_passage_where_that_is_asked()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var items = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        index.Add([.. Enumerable.Range(0, 100).Select(n => Some.Passage(_random, items[n % 10]))]);
        var request = new SearchRequest(Some.Text(_random, 5), Some.Vector(_random), 100);

        var grouped = index.Search(request with { BestPerItem = true });

        Assert.Equal(index.Search(request).DistinctBy(hit => hit.Passage.ItemId).Select(hit => hit.Passage.PassageId), grouped.Select(hit => hit.Passage.PassageId));
        Assert.Equal(10, grouped.Count);
    }

    [Fact]
    public void Adding_a_passage_again_replaces_it()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var first = Some.Passage(_random) with { Text = "old wording" };
        index.Add([first, Some.Passage(_random)]);

        index.Add([first, first with { Text = "new wording" }]);

        Assert.Equal(2, index.Count);
        Assert.Empty(index.Search(new SearchRequest("old", null)));
        Assert.Equal("new wording", Assert.Single(index.Search(new SearchRequest("new", null))).Passage.Text);
    }

    [Fact]
    public void The_epoch_grows_with_every_change_and_only_then()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var passage = Some.Passage(_random);

        var epochs = new List<long> { index.Epoch };
        index.Add([passage]);
        epochs.Add(index.Epoch);
        index.Add([passage]);
        epochs.Add(index.Epoch);
        Assert.Equal(1, index.RemoveItem(passage.ItemId));
        epochs.Add(index.Epoch);

        Assert.Equal(epochs.Distinct().Order(), epochs);
        Assert.Equal(0, index.RemoveItem(passage.ItemId));
        index.Add([]);
        Assert.Equal(epochs[^1], index.Epoch);
    }

    [Fact]
    public void An_index_that_was_added_to_and_removed_from_answers_like_a_new_one() =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 9].Array[5, 60]).Sample((seed, removals) =>
        {
            var random = new Random(seed);
            var items = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
            using PassageIndex changed = new(Some.Dimensions), fresh = new(Some.Dimensions);
            var held = new List<IndexedPassage>();
            foreach (var removal in removals)
            {
                var added = Enumerable.Range(0, 3).Select(_ => Some.Passage(random, items[random.Next(10)])).ToList();
                changed.Add(added);
                changed.RemoveItem(items[removal]);
                held = [.. held.Concat(added).Where(passage => passage.ItemId != items[removal])];
            }

            fresh.Add(held);
            var request = new SearchRequest(Some.Text(random, 6), Some.Vector(random), 100);
            Assert.Equal(held.Count, changed.Count);
            Assert.Equal(Rounded(fresh.Search(request)), Rounded(changed.Search(request)));
        }, iter: 50);

    [Theory]
    [InlineData(0)]
    [InlineData(SearchRequest.MostHits + 1)]
    public void A_count_out_of_range_is_refused(int count)
    {
        using var index = new PassageIndex(Some.Dimensions);

        Assert.Contains("ask for 1 to", Assert.Throws<ArgumentException>(() => index.Search(new SearchRequest("q", null, count))).Message);
    }

    [Fact]
    public void Vectors_of_another_model_are_refused_and_nothing_is_added()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var other = Some.Passage(_random, dimensions: 32);

        Assert.Contains("same model", Assert.Throws<ArgumentException>(() => index.Add([Some.Passage(_random), other])).Message);
        Assert.Contains("same model", Assert.Throws<ArgumentException>(() => index.Search(new SearchRequest("q", other.Vector))).Message);
        Assert.Throws<ArgumentException>(() => index.Add([other with { Vector = [float.NaN, .. new float[Some.Dimensions - 1]] }]));
        Assert.Equal((0, 0), (index.Count, index.Epoch));
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        using var index = new PassageIndex(Some.Dimensions);

        Assert.Empty(index.Search(new SearchRequest("anything", Some.Vector(_random))));
    }

    // Ties may stand in another order, and sums in another order differ in the last digits.
    private static IEnumerable<(Guid, double, double)> Rounded(IReadOnlyList<PassageHit> hits) =>
        hits.Select(hit => (hit.Passage.PassageId, Math.Round(hit.Score, 4), Math.Round(hit.Lexical, 3))).OrderBy(hit => hit.PassageId);
}
