using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>What verbs of resources understand, and what they say of the rest.</summary>
public sealed class VerbLineTests
{
    private const string Id = "01a21073-d59c-7bbe-838d-cfe09316ce52";

    [Theory]
    [InlineData("library item submit --titel x", "Did you mean '--title'?")]
    [InlineData("library item submit --title", "'--title' needs a value")]
    [InlineData("library item submit --title a --title b", "given twice")]
    [InlineData("library item submit --json=1", "'--json' takes no value")]
    [InlineData("library item submit --domain d --title t", "'--domain' takes 2 to 64 characters; it has 1.|'--body' is missing.")]
    [InlineData("library item submit --domain UPPER --title t --body b", "written in lower case letters")]
    [InlineData("library item submit --domain up --title t --body @/nonexistent", "/nonexistent")]
    [InlineData("library item submit --domain up --title t --body b --node-id 7", "'--node-id' is an id")]
    [InlineData("library item submit --domain @- --title @- --body b", "piped in, which another option has taken")]
    [InlineData("library item submit --file rows.jsonl --from-line 0", "'--from-line' is 0")]
    [InlineData("network invitation issue --uses 0", "'--uses' is 0; give 1 to 10,000.")]
    [InlineData("network invitation issue --uses many", "'--uses' is a whole number")]
    [InlineData("network invitation issue --hours NaN", "'--hours' is a number")]
    [InlineData("consensus vote cast --round-id " + Id + " --verdict maybe --signature s", "'--verdict' is one of ACCEPT, REJECT.")]
    [InlineData("library item accept", "./run library item accept <id>")]
    [InlineData("library item accept 7", "'7' is no id")]
    [InlineData("library item accept " + Id + " " + Id, "one word too many")]
    [InlineData("library item list --first 0", "'--first' is 0")]
    [InlineData("library item list --first 5 --all", "exclude each other")]
    [InlineData("library item list --sort body", "cannot be sorted by 'body'. They can by title, createdAt, updatedAt.")]
    [InlineData("library item list --sort title:up", "'title:up' is no order")]
    [InlineData("library item list --filter {", "takes a JSON object")]
    [InlineData("library item list --filter {\"body\":{\"eq\":\"x\"}}", "cannot be filtered by 'body'")]
    [InlineData("library item list --filter {\"or\":[{\"submitter\":{\"nam\":{\"eq\":\"x\"}}}]}", "cannot be filtered by 'nam'")]
    [InlineData("library item list --fields titel", "Did you mean 'title'?")]
    [InlineData("library item list --fields submitter.thumb", "'thumb' is no field of Node")]
    [InlineData("network invitation show " + Id + " --fields tokenHash", "'tokenHash' is no field of Invitation")]
    public async Task What_the_manifest_does_not_allow_is_told_before_anything_is_sent(string line, string told)
    {
        var typed = await Typed.Command(line.Split(' '));
        Assert.Equal(ExitCode.Usage, typed.Code);
        Assert.All(told.Split('|'), part => Assert.Contains(part, typed.Talk));
        Assert.Empty(typed.Results);
    }

    [Theory]
    [InlineData("library item list")]
    [InlineData("library item search --text x")]
    [InlineData("library item show " + Id)]
    [InlineData("library item accept " + Id)]
    [InlineData("network invitation issue")]
    public async Task What_is_understood_looks_for_a_host(string line) =>
        Assert.Equal(ExitCode.NoHost, (await Typed.Command(line.Split(' '))).Code);

    [Fact]
    public async Task For_programs_errors_are_JSON_with_all_that_is_wrong()
    {
        var typed = await Typed.Command("library", "item", "submit", "--domain", "d", "--title", "t", "--json");
        Assert.Equal(ExitCode.Usage, typed.Code);
        Assert.Empty(typed.Talk);
        Assert.Equal(
            "{\"errors\":[{\"code\":\"INVALID\",\"message\":\"'--domain' takes 2 to 64 characters; it has 1.\",\"path\":[\"domain\"]},{\"code\":\"INVALID\",\"message\":\"'--body' is missing.\",\"path\":[\"body\"]}]}\n",
            typed.Results);
    }

    [Fact]
    public async Task For_programs_a_host_that_is_missing_is_an_error_too()
    {
        var typed = await Typed.Command("network", "node", "list", "--json");
        Assert.Equal(ExitCode.NoHost, typed.Code);
        Assert.StartsWith("{\"errors\":[{\"code\":\"NO_HOST\"", typed.Results);
    }
}
