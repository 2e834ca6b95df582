using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>Values of every kind, as typed and as sent.</summary>
public sealed class ValueTests
{
    private static readonly ValueManifest Address = new("object", "Address", false)
    {
        Parts =
        [
            new("street", "", new ValueManifest("text", "String", false) { MinLength = 1, MaxLength = 5 }, true),
            new("numbers", "", new ValueManifest("list", "IReadOnlyList", false) { Entry = new("integer", "Int32", false) }, true),
        ],
    };

    [Theory]
    [InlineData("text", "x", "\"x\"")]
    [InlineData("boolean", "true", "true")]
    [InlineData("boolean", "yes", null)]
    [InlineData("integer", "-7", "-7")]
    [InlineData("integer", "3000000000", null)]
    [InlineData("long", "3000000000", "3000000000")]
    [InlineData("long", "1.5", null)]
    [InlineData("number", "1.5e3", "1500")]
    [InlineData("number", "Infinity", null)]
    [InlineData("decimal", "0.10", "0.10")]
    [InlineData("key", "01A21073D59C7BBE838DCFE09316CE52", "\"01a21073-d59c-7bbe-838d-cfe09316ce52\"")]
    [InlineData("time", "2026-01-31", "\"2026-01-31T00:00:00+00:00\"")]
    [InlineData("time", "2026-01-31T12:00:00.5+01:00", "\"2026-01-31T12:00:00.5+01:00\"")]
    [InlineData("time", "soon", null)]
    [InlineData("something new", "x", "\"x\"")]
    public void A_value_is_sent_as_its_type_or_refused(string kind, string typed, string? sent) => Expect(new ValueManifest(kind, kind, false), typed, sent);

    [Theory]
    [InlineData("""{"street":"a","numbers":[1]}""", """{"street":"a","numbers":[1]}""")]
    [InlineData("""{"street":"a"}""", """{"street":"a","numbers":[]}""")]
    [InlineData("""{"street":"too long"}""", null)]
    [InlineData("""{"street":"a","numbers":["1"]}""", null)]
    [InlineData("""{"street":"a","zip":"1"}""", null)]
    [InlineData("""{"street":"a","street":"b"}""", null)]
    [InlineData("""{"numbers":[1]}""", null)]
    [InlineData("nonsense", null)]
    public void An_object_is_checked_part_by_part(string typed, string? sent) => Expect(Address, typed, sent);

    [Fact]
    public void A_problem_within_an_object_names_the_way_to_it()
    {
        var problems = new List<GraphQLError>();
        new ValueCheck(problems).Of(Address, JsonNode.Parse("""{"street":""}"""), "home");
        Assert.Equal(["home", "street"], Assert.Single(problems).Path);
    }

    private static void Expect(ValueManifest type, string typed, string? sent)
    {
        var problems = new List<GraphQLError>();
        var value = new ValueCheck(problems).Of(type, ValueText.Json(type, typed), "name");
        Assert.Equal(sent is null, problems.Count > 0);
        if (sent is not null)
            Assert.Equal(sent, value!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
