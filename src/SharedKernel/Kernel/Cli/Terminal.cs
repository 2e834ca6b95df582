using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Knowledge.Kernel.Cli;

/// <summary>
/// Where a command speaks: results on stdout, so that they can be piped; talk, bars and tables on stderr,
/// as plain lines when nobody watches.
/// </summary>
public sealed class Terminal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TextWriter results;
    private readonly TextWriter talk;

    /// <summary>This process' own.</summary>
    public Terminal() : this(Console.Out, Console.Error, isWatched: !Console.IsErrorRedirected)
    {
    }

    /// <param name="results">Takes what the command answers.</param>
    /// <param name="talk">Takes what it says to people.</param>
    /// <param name="isWatched">Whether people see <paramref name="talk"/> as it is written.</param>
    public Terminal(TextWriter results, TextWriter talk, bool isWatched)
    {
        this.results = results;
        this.talk = talk;
        Screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(talk), Interactive = isWatched ? InteractionSupport.Detect : InteractionSupport.No });
        IsWatched = isWatched && Screen.Profile.Capabilities.Ansi;
    }

    /// <summary>For bars and tables; use it only if <see cref="IsWatched"/>.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Whether somebody watches who can be shown more than lines.</summary>
    public bool IsWatched { get; }

    /// <summary>Says a line to people.</summary>
    public void Say(string line) => talk.WriteLine(line);

    /// <summary>Answers a line.</summary>
    public void Answer(string line) => results.WriteLine(line);

    /// <summary>Answers one JSON document, on one line.</summary>
    public void AnswerJson(object document) => results.WriteLine(JsonSerializer.Serialize(document, Json));
}
