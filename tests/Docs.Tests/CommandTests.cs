using Xunit;

namespace Knowledge.Docs.Tests;

public sealed class CommandTests
{
    private static readonly string Host = Path.Combine(AppContext.BaseDirectory, "Knowledge.Host.dll");

    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static TheoryData<string> Verbs { get; } = [.. All(CommandLine.OfRun).Select(command => command.Words).Distinct()];

    [Fact]
    public void The_tour_invites_simulates_seeds_and_asks()
    {
        var tour = CommandLine.OfRun("README.md", Repository.Read("README.md")).Select(command => command.Words);
        Assert.Superset(new HashSet<string> { "network invite", "network simulate", "library seed", "accounts token" }, tour.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_command_in_the_documents_exists_with_its_options(string words)
    {
        var (code, help) = await Programs.Run("dotnet", [Host, .. words.Split(' '), "--help"]);
        Assert.True(code == 0, $"'./run {words}' is no command: {help}");
        Assert.All(Options(CommandLine.OfRun, words), option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_node_has_the_verbs_and_options_of_the_documents()
    {
        var (_, verbs) = await Programs.Run("node", "samples/node.mjs");
        var source = Repository.Read("samples/node.mjs");
        var commands = All(CommandLine.OfSample).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(command.Words, verbs, StringComparison.Ordinal));
        Assert.All(commands.SelectMany(command => command.Options), option =>
            Assert.Matches($@"(?m)^    '?{option[2..]}'?: \{{ type:", source));
    }

    [Fact]
    public async Task The_sample_node_in_csharp_has_the_verbs_of_the_documents()
    {
        var (code, verbs) = await Programs.Run("dotnet", Path.Combine(Repository.Root, "samples", "node-csharp", "bin", Configuration, "net10.0", "Knowledge.SampleNode.dll"));
        Assert.Equal(2, code);
        var commands = All(CommandLine.OfSharpSample).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(command.Words, verbs, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("`./run network simulate --nodes 12 --token \"$(./run network invite --uses 3)\"`", "network simulate --nodes --token|network invite --uses")]
    [InlineData("./run library seed \\\n  --file a.jsonl # --not an option", "library seed --file")]
    [InlineData("`./run library item submit --title t` or `./run library item show <id>`", "library item submit --title|library item show")]
    [InlineData("`./run` and `./test`", "")]
    public void Commands_are_found_with_their_options(string text, string expected) => Assert.Equal(
        expected, string.Join('|', CommandLine.OfRun("README.md", text).Select(command => string.Join(' ', [command.Words, .. command.Options]))));

    /// <summary>The reference is made from the verbs themselves, and compared with what they make.</summary>
    private static IEnumerable<CommandLine> All(Func<string, string, IEnumerable<CommandLine>> read) =>
        Repository.Documents.Where(path => !path.StartsWith(ReferenceTests.Folder, StringComparison.Ordinal)).SelectMany(path => read(path, Repository.Read(path)));

    private static IEnumerable<string> Options(Func<string, string, IEnumerable<CommandLine>> read, string words) =>
        All(read).Where(command => command.Words == words).SelectMany(command => command.Options).Distinct();
}
