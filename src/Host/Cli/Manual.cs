using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;

namespace Knowledge.Host.Cli;

/// <summary>The help pages; the first one also says what a command is for and what it answers to the shell.</summary>
internal sealed class Manual(ICommandAppSettings settings) : HelpProvider(settings)
{
    private const string About = """
        Knowledge: one memory that a fleet of AI nodes can trust.
        ./run alone starts the host; a command talks to the host that runs on the same data folder.


        """;

    private const string ExitCodes = """

        EXIT CODES:
            0      done
            1      refused, or some of the work failed
            2      the command line cannot be understood
            3      no host is running on the data folder
            130    interrupted

        EVERY COMMAND TAKES:
            --server URL      talk to the host there, in the name of who has signed in with ./run login --server URL

        ENVIRONMENT:
            KNOWLEDGE_DATA    the data folder; .data unless told

        """;

    public override IEnumerable<IRenderable> GetHeader(ICommandModel model, ICommandInfo? command) =>
        command is null ? [new Text(About)] : base.GetHeader(model, command);

    public override IEnumerable<IRenderable> GetFooter(ICommandModel model, ICommandInfo? command) =>
        command is null ? [new Text(ExitCodes)] : base.GetFooter(model, command);
}
