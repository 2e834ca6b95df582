using System.Text;

namespace Knowledge.Kernel.Cli;

/// <summary>Cuts text that comes in pieces into lines that end with LF, CR or CRLF, wherever the pieces end.</summary>
/// <param name="longest">How long a line may be, in characters.</param>
internal sealed class EventLines(int longest)
{
    private readonly StringBuilder rest = new();
    private bool afterReturn;

    /// <exception cref="IOException">A line is too long.</exception>
    public IEnumerable<string> Split(ReadOnlyMemory<char> piece)
    {
        var from = 0;
        for (var at = 0; at < piece.Length; at++)
        {
            var sign = piece.Span[at];
            if (sign is not ('\n' or '\r'))
            {
                afterReturn = false;
                continue;
            }

            if (sign == '\n' && afterReturn)
            {
                afterReturn = false;
                from = at + 1;
                continue;
            }

            afterReturn = sign == '\r';
            Keep(piece[from..at]);
            from = at + 1;
            var line = rest.ToString();
            rest.Clear();
            yield return line;
        }

        Keep(piece[from..]);
    }

    private void Keep(ReadOnlyMemory<char> part)
    {
        if (rest.Length + part.Length > longest)
            throw new IOException($"The server sent a line of more than {longest} characters.");
        rest.Append(part.Span);
    }
}
