using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Running;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>What deletes asks first, if somebody is there; if nobody is, it wants to be told.</summary>
public sealed class DestroyTests
{
    private static readonly ResourceManifest Note = new("Note", "Notes", "library", "A note.", [], [], [], [new("Withdraw", "destroy", "withdrawNote", "Takes it back.", [], false)]);

    [Fact]
    public async Task Nobody_to_ask_is_misuse() => Assert.Contains("--yes", (await Assert.ThrowsAsync<Misuse>(() => Withdraw(canAsk: false, ""))).Message);

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    public async Task Anything_but_yes_does_nothing(string answer)
    {
        var (code, talk) = await Withdraw(canAsk: true, answer);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("deletes note", talk);
        Assert.Contains("Nothing was done.", talk);
    }

    [Fact]
    public async Task A_yes_goes_to_the_host() => Assert.Equal(ExitCode.NoHost, (await Assert.ThrowsAsync<CommandFailure>(() => Withdraw(canAsk: true, "y"))).ExitCode);

    [Fact]
    public async Task Told_before_it_asks_nothing() => Assert.Equal(ExitCode.NoHost, (await Assert.ThrowsAsync<CommandFailure>(() => Withdraw(canAsk: false, "", "--yes"))).ExitCode);

    private static async Task<(int Code, string Talk)> Withdraw(bool canAsk, string answer, params string[] more)
    {
        using var folder = new TemporaryFolder();
        using var connections = new Connections(new Kernel.Storage.DataFolder(folder.Path), TimeProvider.System);
        var talk = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, talk, isWatched: false) { Input = new StringReader(answer), CanAsk = canAsk };
        var verb = Verb.Of(Note).Single(verb => verb.IsDestroy);
        var given = Given.Read(verb, ["01a21073-d59c-7bbe-838d-cfe09316ce52", .. more]);
        var code = await ChangeRun.Start(new Run(verb, given, new Manifest(1, [Note]), connections, terminal, new Inputs(terminal)), CancellationToken.None);
        return (code, talk.ToString());
    }
}
