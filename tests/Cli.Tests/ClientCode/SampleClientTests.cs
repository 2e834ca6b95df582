using System.Collections;
using System.Reflection;

namespace Knowledge.Cli.Tests.ClientCode;

/// <summary>The client that is generated from a module with every feature: it compiles, its types are right, and the schema takes what it sends.</summary>
public sealed class SampleClientTests
{
    private const string Refusing = """{"errors":[{"message":"Recorded.","extensions":{"code":"RECORDED"}}]}""";

    public static TheoryData<string> Methods { get; } = [.. SampleCall.All.Keys];

    [Fact]
    public void It_compiles_without_a_warning() => Assert.Empty(SampleClient.Complaints.Select(complaint => complaint.ToString()));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_schema_takes_what_a_method_sends(string name)
    {
        using var network = new RecordedCalls(Refusing);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => SampleCall.Run(SampleCall.All[name], network));
        Assert.Equal("Recorded.", refused.Message);
        var result = await Schemas.Validate("sample", network.Last.Document, network.Last.Variables);
        Assert.True(result.IsValid, $"{network.Last.Document} {network.Last.Variables}: {string.Join(' ', result.Errors.Select(error => error.Message))}");
    }

    [Theory]
    [InlineData("Note", "Remark", "String?")]
    [InlineData("Note", "Text", "String")]
    [InlineData("Note", "Version", "String")]
    [InlineData("Tour", "Route", "Route")]
    [InlineData("Tour", "End", "Stop?")]
    [InlineData("Tour", "Spare", "IReadOnlyList`1")]
    [InlineData("Stop", "Pace", "Pace")]
    [InlineData("ShelfCount", "Last", "String?")]
    public void A_property_has_its_type(string type, string property, string expected)
    {
        var found = SampleClient.Type(type).GetProperty(property)!;
        var nullable = Nullable.GetUnderlyingType(found.PropertyType) is not null || new NullabilityInfoContext().Create(found).ReadState == NullabilityState.Nullable;
        Assert.Equal(expected, (Nullable.GetUnderlyingType(found.PropertyType) ?? found.PropertyType).Name + (nullable ? "?" : ""));
    }

    [Theory]
    [InlineData("Shelves.Count(String,CancellationToken)", "ShelfCount")]
    [InlineData("Shelves.Largest(String,CancellationToken)", "Shelf")]
    [InlineData("Shelves.Add(Int32,Int32,CancellationToken)", "Int32")]
    [InlineData("Shops.Below(Guid,Decimal,String,CancellationToken)", "Int32")]
    public void A_method_answers_with_its_type(string method, string expected) =>
        Assert.Equal(expected, SampleCall.All[method].ReturnType.GetGenericArguments()[0].Name);

    [Fact]
    public async Task The_answer_of_an_action_is_read_with_its_parts()
    {
        using var network = new RecordedCalls("""{"data":{"countShelves":{"shelves":2,"last":null,"rooms":[{"label":"a","room":3},{"label":"b","room":4}]}}}""");
        dynamic count = (await SampleCall.Run(SampleCall.All["Shelves.Count(String,CancellationToken)"], network, "s"))!;
        Assert.Equal((2, (string?)null, 4), ((int)count.Shelves, (string?)count.Last, (int)count.Rooms[1].Room));
        Assert.Equal("""{"label":"s"}""", network.Last.Variables);
    }

    [Fact]
    public async Task A_value_is_calculated_from_arguments()
    {
        using var network = new RecordedCalls("""{"data":{"shop":{"below":5}}}""");
        var id = Guid.CreateVersion7();
        Assert.Equal(5, await SampleCall.Run(SampleCall.All["Shops.Below(Guid,Decimal,String,CancellationToken)"], network, id, 9.5m, null));
        Assert.Equal("query($recordKey: ID!, $price: Decimal!, $named: String) { shop(id: $recordKey) { below(price: $price, named: $named)  } }", network.Last.Document);
        Assert.Equal($$"""{"recordKey":"{{id}}","price":9.5}""", network.Last.Variables);
        using var empty = new RecordedCalls("""{"data":{"shop":null}}""");
        Assert.Contains("There is no shop", (await Assert.ThrowsAnyAsync<Exception>(() => SampleCall.Run(SampleCall.All["Shops.Below(Guid,Decimal,String,CancellationToken)"], empty, id, 9.5m, null))).Message);
    }

    [Fact]
    public async Task Of_many_each_has_its_outcome()
    {
        using var network = new RecordedCalls("""
            {"data":{"rateNotes":{"errors":[],"results":[
              {"id":"01a21073-d59c-7bbe-838d-cfe09316ce52","record":null,"errors":[{"code":"FORBIDDEN","message":"No.","path":[]}]},
              {"id":"01a21073-d59c-7bbe-838d-cfe09316ce53","record":{"id":"01a21073-d59c-7bbe-838d-cfe09316ce53","stars":3,"version":"8"},"errors":[]}]}}}
            """);
        var method = SampleCall.All["Notes.RateMany(IReadOnlyList`1,Int32,CancellationToken)"];
        var outcomes = ((IEnumerable)(await SampleCall.Run(method, network, new List<Guid> { Guid.Empty, Guid.AllBitsSet }, 3))!).Cast<dynamic>().ToList();
        Assert.Equal((false, true), ((bool)outcomes[0].IsDone, (bool)outcomes[1].IsDone));
        Assert.Equal(("FORBIDDEN", 3, "8"), ((string)outcomes[0].Failures[0].Code, (int)outcomes[1].Record.Stars, (string)outcomes[1].Record.Version));
    }
}
