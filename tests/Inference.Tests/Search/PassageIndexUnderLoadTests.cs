using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class PassageIndexUnderLoadTests
{
    [Fact]
    public async Task Searches_beside_a_writer_see_whole_passages_and_no_removed_ones()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var random = new Random(3);
        var stays = Enumerable.Range(0, 200).Select(_ => Some.Passage(random) with { Domain = "stays" }).ToList();
        index.Add(stays);
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(reader => Task.Run(() => Search(index, new Random(reader), done.Token))).ToList();
        for (var round = 0; round < 200; round++)
        {
            var item = Guid.CreateVersion7();
            index.Add([.. Enumerable.Range(0, 30).Select(_ => Some.Passage(random, item, "goes"))]);
            Assert.Equal(30, index.RemoveItem(item));
            Assert.DoesNotContain(index.Search(new SearchRequest("", stays[0].Vector, 1000)), hit => hit.Passage.ItemId == item);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
        Assert.Equal(stays.Count, index.Count);
    }

    private static int Search(PassageIndex index, Random random, CancellationToken done)
    {
        var searches = 0;
        do
        {
            var stays = index.Search(new SearchRequest(Some.Text(random, 4), Some.Vector(random), 1000) { Domain = "stays" });
            Assert.Equal(200, stays.Count);
            searches++;
        }
        while (!done.IsCancellationRequested);

        return searches;
    }
}
