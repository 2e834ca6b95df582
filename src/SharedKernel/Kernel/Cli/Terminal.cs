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
    private IAnsiConsole? paper;

    /// <summary>This process' own.</summary>
    public Terminal() : this(Console.Out, Console.Error, isWatched: !Console.IsErrorRedirected)
    {
        Input = Console.In;
        IsPiped = Console.IsOutputRedirected;
        CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected;
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

    /// <summary>What is typed or piped into the command.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether somebody is there who can be asked.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Whether the results go to a file or another program.</summary>
    public bool IsPiped { get; init; } = true;

    /// <summary>For results that are pages of text, such as help.</summary>
    public IAnsiConsole Paper => paper ??= AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(results),
        Interactive = InteractionSupport.No,
        Ansi = IsPiped ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = IsPiped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });

    /// <summary>For bars and tables; use it only if <see cref="IsWatched"/>.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Whether somebody watches who can be shown more than lines.</summary>
    public bool IsWatched { get; }

    /// <summary>Says a line to people.</summary>
    public void Say(string line) => talk.WriteLine(line);

    /// <summary>Asks for a yes; everything else is a no.</summary>
    /// <param name="question">What to say yes to.</param>
    public bool Confirm(string question)
    {
        talk.Write($"{question} [y/N] ");
        return Input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>Answers a line.</summary>
    public void Answer(string line) => results.WriteLine(line);

    /// <summary>Answers one JSON document, on one line.</summary>
    public void AnswerJson(object document) => results.WriteLine(ToJson(document));

    /// <summary>A document as it is answered.</summary>
    public static string ToJson(object document) => JsonSerializer.Serialize(document, Json);

    /// <summary>Says how far the work is, over what was said of it before; use it only if <see cref="IsWatched"/>.</summary>
    /// <param name="line">How far it is; it only grows longer.</param>
    /// <param name="isLast">Whether the work is done.</param>
    public void Over(string line, bool isLast) => talk.Write($"\r{line}{(isLast ? Environment.NewLine : "")}");
}
