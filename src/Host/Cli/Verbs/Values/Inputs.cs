using System.Buffers;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Values that are in a file or piped in: <c>@path</c>, <c>@-</c>; a text that begins with @ is written with two.</summary>
internal sealed class Inputs(Terminal terminal)
{
    /// <summary>The host takes no more in a request.</summary>
    public const int Longest = 1024 * 1024;

    private bool piped;

    /// <exception cref="Misuse">There is no such file, it is too long, or what is piped in was taken before.</exception>
    public string Read(string option, string given)
    {
        if (!given.StartsWith('@'))
            return given;
        if (given.StartsWith("@@", StringComparison.Ordinal))
            return given[1..];
        using var reader = given == "@-" ? Piped(option) : Open(option, given[1..]);
        return Bounded(option, reader);
    }

    /// <summary>A reader of a file, or with '-' of what is piped in.</summary>
    public TextReader Lines(string option, string path) => path == "-" ? Piped(option) : Open(option, path);

    private TextReader Piped(string option)
    {
        if (piped)
            throw new Misuse($"'--{option}' asks for what is piped in, which another option has taken.");
        piped = true;
        return terminal.Input;
    }

    private static StreamReader Open(string option, string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new Misuse($"'--{option}' names the file '{path}', which cannot be read: {missing.Message}");
        }
    }

    private static string Bounded(string option, TextReader reader)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Longest + 1);
        try
        {
            var count = reader.ReadBlock(buffer, 0, Longest + 1);
            return count <= Longest ? new string(buffer, 0, count).TrimEnd('\r', '\n') : throw new Misuse($"'--{option}' gets more than {Longest:N0} characters, which is more than the host takes.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
