using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Crates;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>The database itself holds every writer to the limits of fields.</summary>
public sealed class LimitTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Values_at_the_limits_are_kept()
    {
        await using var ann = world.As(People.Ann);
        var crate = await Packed(ann);
        await ann.Actions.Crates.Overwrite(crate.Id, "ABCDEFGHIJ");
        await ann.Actions.Crates.Overwrite(crate.Id, "0123");
        await ann.Actions.Crates.Fill(crate.Id, 50, 99.5m);
        await ann.Actions.Crates.Stick(crate.Id, 3);

        var kept = ann.Actions.Crates.Read().Single(row => row.Id == crate.Id);
        Assert.Equal(("0123", 50, 99.5m, 3), (kept.Code, kept.Weight, kept.Postage, kept.Labels.Count));
    }

    [Theory]
    [InlineData("AB", "'code' takes 3 to 10 characters.")]
    [InlineData("ABCDEFGHIJK", "'code' takes 10 characters at most.")]
    [InlineData("abc", "'code' does not have the form that is asked for.")]
    [InlineData("ABC\n", "'code' does not have the form that is asked for.")]
    [InlineData("ABC012", "'code' does not have the form that is asked for.")]
    public async Task A_text_beyond_its_limits_is_refused(string text, string message)
    {
        await using var ann = world.As(People.Ann);
        var crate = await Packed(ann);
        var refusal = await Some.Refused(ann.Actions.Crates.Overwrite(crate.Id, text));

        refusal.HasCode(FailureCode.Invalid, "code");
        Assert.Equal(message, refusal.Message);
        Assert.Equal("ABC", ann.Actions.Crates.Read().Single(row => row.Id == crate.Id).Code);
    }

    [Theory]
    [InlineData(0, 1, "'weight' must be between 1 and 50.", "weight")]
    [InlineData(51, 1, "'weight' must be between 1 and 50.", "weight")]
    [InlineData(1, 0, "'postage' must be between 0.5 and 99.5.", "postage")]
    [InlineData(1, 100, "'postage' must be between 0.5 and 99.5.", "postage")]
    public async Task A_number_beyond_its_limits_is_refused(int kilograms, int price, string message, string field)
    {
        await using var ann = world.As(People.Ann);
        var crate = await Packed(ann);
        var refusal = await Some.Refused(ann.Actions.Crates.Fill(crate.Id, kilograms, price));

        refusal.HasCode(FailureCode.Invalid, field);
        Assert.Equal(message, refusal.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_list_beyond_its_limits_is_refused(int times)
    {
        await using var ann = world.As(People.Ann);
        var crate = await Packed(ann);
        var refusal = await Some.Refused(ann.Actions.Crates.Stick(crate.Id, times));

        refusal.HasCode(FailureCode.Invalid, "labels");
        Assert.Equal("'labels' takes 1 to 3 entries.", refusal.Message);
    }

    private static Task<Crate> Packed(Caller caller) => caller.Actions.Crates.Pack("ABC", ["fragile"]);
}
