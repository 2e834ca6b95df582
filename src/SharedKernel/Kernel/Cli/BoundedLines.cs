using System.Runtime.CompilerServices;
using System.Text;

namespace Knowledge.Kernel.Cli;

/// <summary>A line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Its text; null when it is longer than allowed.</param>
public sealed record BoundedLine(long Number, string? Text);

/// <summary>Reads lines, of which none takes more memory than allowed.</summary>
public static class BoundedLines
{
    /// <summary>The lines of a text, in order.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="longest">In characters; what is longer is passed over.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<BoundedLine> Read(TextReader reader, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (line, number, length) = (new StringBuilder(), 1L, 0L);
        var buffer = new char[64 * 1024];
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            var from = 0;
            while (from < count)
            {
                var end = Array.IndexOf(buffer, '\n', from, count - from);
                var part = buffer.AsMemory(from, (end < 0 ? count : end) - from);
                length += part.Length;
                if (length <= longest)
                    line.Append(part.Span);
                from += part.Length + 1;
                if (end < 0)
                    break;
                yield return Complete(line, number++, length, longest);
                length = 0;
            }
        }

        if (length > 0)
            yield return Complete(line, number, length, longest);
    }

    private static BoundedLine Complete(StringBuilder line, long number, long length, int longest)
    {
        var text = length <= longest ? line.ToString().TrimEnd('\r') : null;
        line.Clear();
        return new BoundedLine(number, text);
    }
}
