using Knowledge.Inference.Search;
using Knowledge.Inference.Search.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowledge.Inference.Tests.Search;

/// <summary>An index that was kept is the same as the one that was not.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly Random _random = new(20261129);
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-snapshot-").FullName;
    private readonly PassageIndex _index = new(Some.Dimensions);

    private string File => Path.Combine(_folder, "index", "some.index");

    private IndexSnapshot Snapshot => new(File, NullLogger<IndexSnapshot>.Instance);

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_was_kept_finds_the_same_and_can_be_changed_like_the_one_that_was_not()
    {
        Fill();
        Snapshot.Save(_index, CancellationToken.None);
        using var kept = Snapshot.Load(Some.Dimensions)!;

        Assert.Equal(_index.Held(), kept.Held());
        Assert.Equal(Search(_index), Search(kept));
        var more = Some.Passage(_random);
        foreach (var index in (PassageIndex[])[_index, kept])
        {
            index.Add([more]);
            index.RemoveItem(index.Held()[7].ItemId);
        }

        Assert.Equal(_index.Held(), kept.Held());
        Assert.Equal(Search(_index), Search(kept));
    }

    [Fact]
    public void One_that_lacks_a_byte_or_has_another_one_is_left_aside()
    {
        Fill();
        Snapshot.Save(_index, CancellationToken.None);
        var whole = System.IO.File.ReadAllBytes(File);
        for (var turn = 0; turn < 40; turn++)
        {
            var broken = whole.ToArray();
            broken[_random.Next(broken.Length)] ^= 0x10;
            System.IO.File.WriteAllBytes(File, turn % 2 == 0 ? broken : whole[.._random.Next(whole.Length)]);
            Assert.Null(Snapshot.Load(Some.Dimensions));
        }

        System.IO.File.WriteAllBytes(File, whole);
        using var kept = Snapshot.Load(Some.Dimensions);
        Assert.NotNull(kept);
        Assert.Null(Snapshot.Load(Some.Dimensions + 1));
    }

    [Fact]
    public void Only_its_owner_may_read_it_and_what_was_kept_before_is_replaced_as_a_whole()
    {
        Fill();
        Snapshot.Save(_index, CancellationToken.None);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : System.IO.File.GetUnixFileMode(File));

        Assert.Throws<OperationCanceledException>(() => Snapshot.Save(_index, new CancellationToken(canceled: true)));

        using var kept = Snapshot.Load(Some.Dimensions)!;
        Assert.Equal(_index.Count, kept.Count);
    }

    private void Fill()
    {
        var spaces = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToList();
        var facts = new ItemFacts("digest", DateTimeOffset.UnixEpoch.AddDays(3), 0.7, Guid.CreateVersion7());
        _index.Add([.. Enumerable.Range(0, 1500).Select(at => Some.Passage(_random) with { SpaceId = spaces[at % 3], Start = at, Facts = at % 2 == 0 ? facts : null })]);
        foreach (var held in _index.Held().Take(100))
            _index.RemoveItem(held.ItemId);
    }

    private static IEnumerable<(Guid, double, int, ItemFacts?)> Search(PassageIndex index)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, 5).SelectMany(_ => index.Search(new SearchRequest(Some.Text(random, 6), Some.Vector(random), 50)))
            .Select(hit => (hit.Passage.PassageId, hit.Score, hit.Passage.Start, hit.Passage.Facts))];
    }
}
