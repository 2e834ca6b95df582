namespace Knowledge.Architecture.Tests;

/// <summary>Each rule catches the violation that was built for it, and only that one.</summary>
public sealed class ViolationTests
{
    [Fact]
    public void A_lower_part_that_knows_a_higher_one_is_caught()
    {
        Assert.False(Rules.DoesNotKnow(House.Violations + ".Lower", [House.Violations + ".Higher"]).HasNoViolations(House.Types));
        Assert.True(Rules.DoesNotKnow(House.Violations + ".Higher", [House.Violations + ".Lower"]).HasNoViolations(House.Types));
    }

    [Theory]
    [InlineData("Managing", false)]
    [InlineData("Naming", true)]
    public void An_empty_name_is_caught(string space, bool holds) =>
        Assert.Equal(holds, Rules.NamesSaySomething($"{House.Violations}.{space}", "Nowhere").HasNoViolations(House.Types));

    [Theory]
    [InlineData("Open", false)]
    [InlineData("Closed", true)]
    public void An_open_resource_is_caught(string space, bool holds) =>
        Assert.Equal(holds, Rules.ResourcesAreSealed($"{House.Violations}.{space}", "Nowhere").HasNoViolations(House.Types));

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("Guid.NewGuid")]
    [InlineData("Thread.Sleep")]
    public void An_ambient_call_is_caught(string call) => Assert.Contains(call, Assert.Single(Rules.Faults($"var now = {call};\n")), StringComparison.Ordinal);

    [Fact]
    public void A_long_file_is_caught()
    {
        Assert.Empty(Rules.Faults(string.Concat(Enumerable.Repeat("a line\n", Rules.LongestFile))));
        Assert.Contains("301 lines", Assert.Single(Rules.Faults(string.Concat(Enumerable.Repeat("a line\n", Rules.LongestFile + 1)))), StringComparison.Ordinal);
    }
}
