using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class EventWordsTests
{
    private static readonly Actor Person = Actor.User(Guid.CreateVersion7(), "ada@example.org");

    [Fact]
    public void Every_event_that_is_told_has_words_of_its_own()
    {
        string[] told = [.. EventWords.OfItems, .. EventWords.OfRounds, .. EventWords.OfVotes, .. EventWords.OfNodes];

        Assert.All(told, name => Assert.NotEqual(name.Split('.')[1], EventWords.Of(name.Split('.')[0], name.Split('.')[1]).Text));
    }

    [Theory]
    [InlineData("Accept", "voted to accept", "good")]
    [InlineData("Reject", "voted to reject", "bad")]
    [InlineData(null, "voted", "neutral")]
    public void A_vote_is_told_with_what_it_says(string? verdict, string text, string sign)
    {
        var words = EventWords.Of("Vote", "Cast", verdict);

        Assert.Equal((text, sign), (words.Text, words.Tone.ToString().ToLowerInvariant()));
    }

    [Fact]
    public void The_names_of_people_are_for_those_who_signed_in()
    {
        var words = EventWords.Of("Item", "Submit");

        Assert.Equal("An operator", words.Who(ActorKind.User, "ada@example.org", Actor.Anonymous));
        Assert.Equal("ada@example.org", words.Who(ActorKind.User, "ada@example.org", Person));
        Assert.Equal("curie", words.Who(ActorKind.Node, "curie", Actor.Anonymous));
    }
}
