using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>Whoever names a field or a constant that there is not is told which there are.</summary>
public sealed class KnownPartsTests
{
    private const string ByVariable = "query($filter: PersonFilter, $all: [PersonFilter!]) { people(filter: $filter) { nodes { name } } other: people(filter: { and: $all }) { nodes { name } } }";

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "{ age: 3 }", """{ "age": 3 }""", "'PersonFilter' has no field 'age'. There is: and, name, size." },
        { "{ nmae: \"Ada\" }", """{ "nmae": "Ada" }""", "'PersonFilter' has no field 'nmae'. Did you mean 'name'?" },
        { "{ size: MIDDLING }", """{ "size": "MIDDLING" }""", "'Size' has no 'MIDDLING'. There is: SMALL, LARGE." },
        { "{ and: [{ name: \"Ada\" }, { and: { size: LARG } }] }", """{ "and": [{ "name": "Ada" }, { "and": { "size": "LARG" } }] }""", "'Size' has no 'LARG'. Did you mean 'LARGE'?" },
    };

    public static TheoryData<string, string> Right => new()
    {
        { "{ and: [{ name: null }, { size: LARGE }] }", """{ "and": [{ "name": null }, { "size": "LARGE" }] }""" },
        { "{ and: { size: null } }", """{ "and": { "size": null } }""" },
        { "null", "null" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_part_that_there_is_not_is_told_with_those_there_are(string literal, string json, string told)
    {
        await using var host = await TestHost.Start();
        Assert.Equal($"Argument 'filter' has invalid value. {told}", Problem(await host.Query(Literally(literal))));
        Assert.Equal($"Variable '$filter' is invalid. {told}", Problem(await host.Query(ByVariable, Filter(json))));
        Assert.Equal($"Variable '$all' is invalid. {told}", Problem(await host.Query(ByVariable, new { all = new[] { JsonDocument.Parse(json).RootElement } })));

        // The document is known by then, and is not looked through again.
        await host.Query(ByVariable);
        Assert.Equal($"Variable '$filter' is invalid. {told}", Problem(await host.Query(ByVariable, Filter(json))));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_there_is_is_taken(string literal, string json)
    {
        await using var host = await TestHost.Start();
        Assert.False((await host.Query(Literally(literal))).TryGetProperty("errors", out _));
        Assert.False((await host.Query(ByVariable, Filter(json))).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_value_of_another_kind_is_refused_as_ever()
    {
        await using var host = await TestHost.Start();
        Assert.Equal("Argument 'filter' has invalid value. Expected 'PersonFilter', found not an object.", Problem(await host.Query(Literally("3"))));
        Assert.Equal("Argument 'filter' has invalid value. In field 'size': [Expected type 'Size', found \"LARGE\".]", Problem(await host.Query(Literally("{ size: \"LARGE\" }"))));
    }

    private static string Literally(string filter) => $"{{ people(filter: {filter}) {{ nodes {{ name }} }} }}";

    private static object Filter(string json) => new { filter = JsonDocument.Parse(json).RootElement };

    private static string? Problem(JsonElement answer) => Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString();
}
