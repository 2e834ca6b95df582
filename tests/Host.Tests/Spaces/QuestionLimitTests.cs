using Knowledge.Inference.Passages;
using Knowledge.Kernel.Actions;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>What is asked has limits, and who breaks one is told which.</summary>
public sealed class QuestionLimitTests(NetworkWorld world) : IClassFixture<NetworkWorld>
{
    [Theory]
    [InlineData("Who?", 5, 49, "deadlineMs")]
    [InlineData("Who?", 5, 5001, "deadlineMs")]
    [InlineData("Who?", 0, 500, "first")]
    [InlineData("Who?", 21, 500, "first")]
    [InlineData("", 5, 500, "question")]
    [InlineData(" \t ", 5, 500, "question")]
    public async Task An_argument_out_of_its_bounds_is_named(string question, int first, int deadline, string named)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(Actor.Anonymous, actions => actions.Passages.Ask(question, first: first, deadlineMs: deadline)));

        Assert.Equal((FailureCode.Invalid, named), (refusal.Failures[0].Code, Assert.Single(refusal.Failures[0].Path)));
    }

    [Fact]
    public async Task A_question_of_more_than_a_thousand_characters_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(Actor.Anonymous, actions => actions.Passages.Search(new string('a', 1001))));

        Assert.Equal(["question"], refusal.Failures[0].Path);
    }

    [Fact]
    public async Task A_token_that_may_not_read_here_asks_nothing()
    {
        var limited = Actor.User(Guid.CreateVersion7(), "Ann") with { Scopes = new HashSet<string> { "library:read" } };

        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(limited, actions => actions.Passages.Ask("Who?")));

        Assert.Contains("'inference:read'", refusal.Message, StringComparison.Ordinal);
        Assert.False((await world.Act(limited with { Scopes = new HashSet<string> { "library:read", "inference:read" } }, actions => actions.Passages.Ask("Who painted it?", deadlineMs: 5000))).Known);
    }
}
