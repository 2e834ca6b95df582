using Knowledge.Inference.Asking;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>What is remembered, and for whom.</summary>
public sealed class CachedAnswerTests : IDisposable
{
    private readonly AskingWorld _world = new(workers: 2, queue: 64);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_same_question_is_encoded_once_however_many_ask_it_at_once()
    {
        _world.Encoder.Questions.Reset();
        var asked = Enumerable.Range(0, 20).Select(at => Task.Run(() => _world.Ask(at % 2 == 0 ? AskingWorld.Question : $"  {AskingWorld.Question.ToUpperInvariant()} "))).ToList();
        await _world.Encoder.Begun();
        _world.Encoder.Questions.Set();

        var answers = await Task.WhenAll(asked);

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Who_reads_other_spaces_gets_an_answer_of_their_own()
    {
        var other = Guid.CreateVersion7();
        _world.Add("Ulcers of another space", "Stomach ulcers are caused by the bacterium Secretobacter occultus.", other);
        var open = await _world.Ask();
        _world.Readable = new HashSet<Guid> { AskingWorld.Space, other };
        var both = await _world.Ask();
        _world.Readable = new HashSet<Guid>();
        var none = await _world.Ask();

        Assert.DoesNotContain(open.Citations, citation => citation.Source.SpaceId == other);
        Assert.Contains(both.Citations, citation => citation.Source.SpaceId == other);
        Assert.False(none.Known);
    }

    [Fact]
    public async Task A_change_of_what_is_accepted_counts_for_the_next_question()
    {
        Assert.True((await _world.Ask()).Known);
        _world.Index.RemoveItem(_world.Ulcers.ItemId);

        Assert.False((await _world.Ask()).Known);
    }
}
