using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Kernel.Manifests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

public sealed class FormReaderTests
{
    private static readonly ArgumentManifest[] Arguments =
    [
        new("title", "", new("text", "string", false) { MinLength = 1 }, true),
        new("note", "", new("text", "string", true), false),
        new("count", "", new("integer", "int", false), true),
        new("weight", "", new("number", "double", true), false),
        new("tags", "", new("list", "IReadOnlyList", false) { Entry = new("text", "string", false) }, true),
        new("isOpen", "", new("boolean", "bool", false), true),
        new("place", "", new("object", "Place", false) { Parts = [new("city", "", new("text", "string", false), true), new("floor", "", new("integer", "int", true), false)] }, true),
    ];

    [Fact]
    public void What_was_filled_in_becomes_the_input_of_the_mutation()
    {
        var (fields, input) = Read(("title", "A title"), ("count", "3"), ("tags", "one\r\n\r\n two "), ("isOpen", "true"), ("place.city", "Ulm"), ("place.floor", "-1"));

        Assert.All(fields, field => Assert.Null(field.Problem));
        Assert.Equal(("A title", 3, true), (input["title"], input["count"], input["isOpen"]));
        Assert.Equal(["one", "two"], Assert.IsType<List<object?>>(input["tags"]));
        var place = Assert.IsType<Dictionary<string, object?>>(input["place"]);
        Assert.Equal(("Ulm", -1), (place["city"], place["floor"]));
        Assert.False(input.ContainsKey("note"), "What was left out is not sent.");
        Assert.False(input.ContainsKey("weight"), "What was left out is not sent.");
    }

    [Fact]
    public void What_is_wrong_is_told_at_its_field()
    {
        var (fields, _) = Read(("title", "A title"), ("count", "many"), ("weight", "heavy"), ("place.city", "Ulm"));

        Assert.Equal(["count", "weight"], fields.Where(field => field.Problem is not null).Select(field => field.Path));
        Assert.Equal("many", fields.Single(field => field.Path == "count").Text);
    }

    [Fact]
    public void A_box_that_is_not_checked_says_no() => Assert.Equal(false, Read(("count", "1")).Input["isOpen"]);

    [Fact]
    public void Of_several_choices_those_that_are_checked_are_sent_and_stay_checked()
    {
        var field = new FormField("roles", "", new("list", "IReadOnlyList", false) { Entry = new("enum", "Role", false) { Values = ["ADMINISTRATOR", "OPERATOR", "MEMBER"] } }, true);
        var (some, chosen) = FormReader.Read([field], _ => new StringValues(["ADMINISTRATOR", "MEMBER"]));
        var (_, none) = FormReader.Read([field], _ => StringValues.Empty);

        Assert.Equal(["ADMINISTRATOR", "MEMBER"], Assert.IsType<List<object?>>(chosen["roles"]));
        Assert.Equal([true, false, true], field.Choices.Select(choice => some[0].IsChosen(choice.Value)));
        Assert.Empty(Assert.IsType<List<object?>>(none["roles"]));
    }

    private static (IReadOnlyList<FormField> Fields, Dictionary<string, object?> Input) Read(params (string Name, string Text)[] filled) =>
        FormReader.Read(FormField.Of(Arguments), new FormCollection(filled.ToDictionary(one => "a." + one.Name, one => new StringValues(one.Text))));
}
