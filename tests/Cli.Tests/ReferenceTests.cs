using Knowledge.Host.Cli.Reference;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Cli.Tests;

/// <summary>The pages of the reference, of a resource that has everything.</summary>
public sealed class ReferenceTests
{
    private static readonly ResourceManifest Parcel = new(
        "Parcel", "Parcels", "post", "What is on its way.",
        [new("state", "Where it is.", new ValueManifest("enum", "State", false) { Values = ["PACKED", "SENT"] }, ["filter"], [])],
        [new("sender", "Who sends it.", "Person", false, true) { Key = "senderId" }, new("tags", "What it is about.", "Tag", true, false)],
        [["state", "senderId"]],
        [new("Send", "update", "sendParcel", "Sends it.", [new("by", "How: a|b.", new ValueManifest("text", "String", false) { Pattern = "a|b" }, true)], false)])
    {
        Transitions = [new("state", "Send", "PACKED", "SENT")],
        Rules = [new("Read", "", "allow"), new("Send", "parcel => parcel.Weight < 3", "allow")],
    };

    private static readonly Manifest Post = new(1, [Parcel, new("Tag", "Tags", "post", "A word.", [], [], [], [])]);

    [Theory]
    [InlineData("stateDiagram-v2\n    [*] --> PACKED\n    PACKED --> SENT: Send\n    SENT --> [*]\n")]
    [InlineData("| `Read` | allow | always |\n| `Send` | allow | `parcel => parcel.Weight < 3` |\n")]
    [InlineData("| `by` | text, matches `a\\|b` |  | How: a\\|b. |\n")]
    [InlineData("| `sender` | Person or none | Who sends it. |\n| `tags` | many [Tag](tag.md) | What it is about. |\n")]
    [InlineData("mutation ($id: ID!, $input: SendParcelInput!) {\n  sendParcel(id: $id, input: $input) {\n    record { id }\n    errors { code message path }\n  }\n}\n")]
    [InlineData("./run post parcel send <id> --by '…'\n")]
    [InlineData("await actions.As(actor).Parcels.Send(id, by, cancellation: cancellation);\n")]
    [InlineData("No two have the same `state` and `senderId`.")]
    public void A_page_tells(string part) => Assert.Contains(part, ReferencePages.Of(Post)["parcel.md"]);

    [Fact]
    public void The_index_draws_the_relations() =>
        Assert.Contains("    Parcel }o--o| Person : sender\n    Parcel }o--o{ Tag : tags\n", ReferencePages.Of(Post)["README.md"]);

    [Fact]
    public void Pages_of_resources_that_are_gone_are_taken_out_and_others_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "gone.md"), ReferencePages.Mark + "\n# Gone\n");
        File.WriteAllText(Path.Combine(folder.Path, "notes.md"), "# Notes of mine\n");
        Assert.Equal(3, ReferencePages.Write(Post, folder.Path));
        Assert.Equal(["README.md", "notes.md", "parcel.md", "tag.md"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
