using System.Text.Json;
using GraphQL.Types;
using Knowledge.Host.Agents.Tools;
using Knowledge.Kernel.Manifests;
using Xunit;

namespace Knowledge.Host.Tests.Agents;

/// <summary>What a declaration says becomes a tool, whatever its kind.</summary>
public sealed class ToolMakingTests
{
    private static readonly Dictionary<string, AgentTool> Tools = Make();

    [Fact]
    public void Each_kind_of_action_has_its_document()
    {
        Assert.Equal("mutation($input: WindClockInput!) { windClock(input: $input) { record { id name } } }", Tools["wind_clock"].Document);
        Assert.Equal("mutation($id: ID!) { stopClock(id: $id) { record { id name } } }", Tools["stop_clock"].Document);
        Assert.Equal("mutation { resetClocks { result } }", Tools["reset_clocks"].Document);
        Assert.Equal("query($zone: String) { clockTime(zone: $zone)  }", Tools["clock_time"].Document);
        Assert.Equal("result", Tools["clock_time"].AnswerKey);
        Assert.DoesNotContain("melt_clock", Tools.Keys);
    }

    [Fact]
    public void Arguments_keep_their_limits()
    {
        var properties = Tools["wind_clock"].Offer.InputSchema.GetProperty("properties");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"type":"integer","minimum":1,"maximum":12,"description":"How often."}"""), properties.GetProperty("turns")));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"type":"array","items":{"type":"string","pattern":"^(?:[a-z]+)$"},"maxItems":3}"""), properties.GetProperty("marks")));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse("""{"type":"string","enum":["LEFT","RIGHT"]}"""), properties.GetProperty("way")));
        Assert.True(JsonElement.DeepEquals(
            JsonElement.Parse("""{"type":"object","properties":{"at":{"type":"string","format":"date-time"}},"additionalProperties":false,"required":["at"]}"""), properties.GetProperty("alarm")));
        Assert.Equal(["turns", "way"], Tools["wind_clock"].Offer.InputSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("""{"type":"string","format":"uuid"}""", Tools["stop_clock"].Offer.InputSchema.GetProperty("properties").GetProperty("id").ToString());
    }

    [Fact]
    public void Hints_say_what_is_known()
    {
        Assert.Equal((false, true), (Tools["stop_clock"].Offer.Annotations!.ReadOnlyHint, Tools["stop_clock"].Offer.Annotations!.DestructiveHint));
        Assert.Equal((false, false), (Tools["wind_clock"].Offer.Annotations!.ReadOnlyHint, Tools["wind_clock"].Offer.Annotations!.DestructiveHint));
        Assert.Equal((false, null), (Tools["reset_clocks"].Offer.Annotations!.ReadOnlyHint, Tools["reset_clocks"].Offer.Annotations!.DestructiveHint));
        Assert.Equal((true, true), (Tools["clock_time"].Offer.Annotations!.ReadOnlyHint, Tools["clock_time"].Offer.Annotations!.IdempotentHint));
    }

    [Fact]
    public void An_answer_has_a_shape_that_allows_for_refusals()
    {
        var answer = Tools["wind_clock"].Offer.OutputSchema!.Value.GetProperty("properties");
        Assert.Equal("""["object","null"]""", answer.GetProperty("record").GetProperty("type").ToString());
        Assert.Equal("string", answer.GetProperty("record").GetProperty("properties").GetProperty("id").GetProperty("type").GetString());
        Assert.Equal("array", answer.GetProperty("errors").GetProperty("type").GetString());
    }

    private static Dictionary<string, AgentTool> Make()
    {
        var schema = ClockSchema.Make();
        ArgumentManifest[] winding =
        [
            new("turns", "How often.", new("integer", "Int32", false) { Min = 1, Max = 12 }, true),
            new("way", "", new("enum", "Way", false) { Values = ["LEFT", "RIGHT"] }, true),
            new("marks", "", new("list", "IReadOnlyList", false) { Entry = new("text", "String", false), MaxLength = 3, Pattern = "[a-z]+" }, false),
            new("alarm", "", new("object", "Alarm", true) { Parts = [new("at", "", new("time", "DateTimeOffset", false), true)] }, false),
        ];
        ActionManifest[] actions =
        [
            new("Wind", "create", "windClock", "Winds it.", winding, true),
            new("Stop", "destroy", "stopClock", "Stops it.", [], true),
            new("Reset", "action", "resetClocks", "Resets all.", [], true),
            new("Time", "action", "clockTime", "Tells the time.", [new("zone", "", new("text", "String", true), false)], true),
            new("Melt", "destroy", "meltClock", "Not for agents.", [], false),
        ];
        var clock = new ResourceManifest("Clock", "Clocks", "toys", "Tells the time.", [], [], [], actions);
        return ResourceTools.Of(new Manifest(1, [clock]), schema).Where(plan => plan.Name is not ("get_clock" or "list_clocks"))
            .Select(plan => ToolMaking.Make(schema, plan)).ToDictionary(tool => tool.Offer.Name);
    }
}
