using Knowledge.Host.Cli;
using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests;

/// <summary>What the command line understands, and what it answers to the shell.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(true, "network", "invite")]
    [InlineData(true, "nonsense")]
    [InlineData(true, "--help")]
    [InlineData(true, "-h")]
    [InlineData(true, "--version")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:9000")]
    public void Words_are_commands_and_settings_are_for_the_host(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, CommandLine.IsFor(args));

    [Theory]
    [InlineData("nonsense", "'nonsense'")]
    [InlineData("network nonsense", "'nonsense'")]
    [InlineData("network invite --nonsense", "nonsense")]
    [InlineData("network invite --uses 0", "--uses is 0")]
    [InlineData("network invite --hours 721", "--hours is 721")]
    [InlineData("network simulate", "token")]
    [InlineData("network simulate --token t --nodes 501", "--nodes is 501")]
    [InlineData("network simulate --token t --reject-rate 1.1", "--reject-rate is 1.1")]
    [InlineData("network simulate --token t --server ftp://x", "'ftp://x' is no address")]
    [InlineData("network simulate --token t --domains Big", "--domains")]
    [InlineData("network simulate --token t --prefix -x", "prefix")]
    [InlineData("library seed", "file")]
    [InlineData("library seed --file /nonexistent.jsonl", "/nonexistent.jsonl")]
    [InlineData("library itm list", "'itm'")]
    [InlineData("library item acept", "'accept'")]
    [InlineData("describe nonsense", "'nonsense'")]
    public async Task Wrong_usage_names_what_is_wrong_and_exits_with_2(string line, string named)
    {
        var run = await Typed.Command(line.Split(' '));
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(named, run.Talk);
        Assert.Empty(run.Results);
    }

    [Theory]
    [InlineData("network invite")]
    [InlineData("network simulate --token t")]
    [InlineData("accounts token --json")]
    public async Task Without_a_host_it_says_so_and_exits_with_3(string line)
    {
        var run = await Typed.Command(line.Split(' '));
        Assert.Equal(ExitCode.NoHost, run.Code);
        Assert.Contains("No host is running on this data folder", run.Talk);
        Assert.Contains("./run", run.Talk);
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task A_dry_run_needs_no_host_and_counts_what_could_be_sent()
    {
        using var file = new TemporaryFile("{\"_id\":\"1\",\"title\":\"T\",\"text\":\"Body.\"}\nbroken\n");
        var run = await Typed.Command("library", "seed", "--file", file.Path, "--dry-run", "--json");
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Equal("{\"dryRun\":true,\"read\":2,\"submitted\":0,\"alreadyThere\":0,\"failed\":1,\"reasons\":[\"Line 2 is no JSON.\"]}\n", run.Results);
    }
}
