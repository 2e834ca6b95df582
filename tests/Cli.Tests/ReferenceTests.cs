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

    [Theory]
    [InlineData("Tour", "| `route` | [Route](#route) |")]
    [InlineData("Tour", "### Stop\n\nWhere a tour rests.\n\n| part | type | meaning |\n|---|---|---|\n| `place` | text, 2 to 40 characters | The name of the town. |\n")]
    [InlineData("Tour", "| `then` | list of [Stop](#stop), 0 to 3 entries |")]
    [InlineData("Shelf", "The answer is a [ShelfCount](#shelfcount).")]
    [InlineData("Shelf", "countShelves(label: $label) {\n    shelves last rooms { label room }\n")]
    [InlineData("Shelf", "The answer is a [Shelf](shelf.md), or none.")]
    [InlineData("Shelf", "buildShelves(input: $input) {\n    results { id errors { code message path } }\n    errors { code message path }\n")]
    [InlineData("Note", "| `remark` | text, 0 to 200 characters; or none | filtered by, sorted by, null to those who may not see it |")]
    [InlineData("Note", "| [Desk](desk.md); rights within it reach here |")]
    [InlineData("Parcel", "| `Waiting` | [Parcel](parcel.md) | `Send` | 1 min | 2 | 20 | What is packed wants to be sent. |")]
    [InlineData("Parcel", "| `* * * * * *` | `Call` | The courier comes by every second. |")]
    [InlineData("Receipt", "| `Blank` | [Receipt](receipt.md), changes of [Parcel](parcel.md) | `Stamping` | 1 min | 1 | `Room`, 50 at most |")]
    [InlineData("Setting", "When there is a record with the same `ownerId` and `key`, it takes over the other values.")]
    [InlineData("Article", "What is destroyed stays in the table, out of sight.")]
    [InlineData("Article", "It is for destroyed records alone.")]
    [InlineData("Tally", "It is one statement: many may run it on the same record at once.")]
    [InlineData("Loan", "stateDiagram-v2\n")]
    public void A_page_tells_every_feature(string resource, string part) => Assert.Contains(part, ReferencePages.Of(Typed.Sample)[ReferencePages.File(resource)]);

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
