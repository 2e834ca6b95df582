using System.Runtime.CompilerServices;
using System.Text;
using Knowledge.Kernel.Cli;

namespace Knowledge.Library.Cli.Seeding;

/// <summary>Reads a JSON Lines file. No line can stop it or fill the memory.</summary>
internal static class Corpus
{
    /// <summary>In characters. An item's body has 100,000 at most, and JSON may write each in six.</summary>
    public const int LongestLine = 1024 * 1024;

    /// <param name="path">The file.</param>
    /// <param name="limit">How many lines to give at most; blank ones do not count.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<CorpusLine> Read(string path, long? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var file = Path.GetFileName(path);
        var given = 0L;
        await foreach (var line in BoundedLines.Read(reader, LongestLine, cancellation))
        {
            if (given == limit)
                yield break;
            if (line.Text is { } text && string.IsNullOrWhiteSpace(text))
                continue;
            given++;
            yield return CorpusParser.Parse(file, line);
        }
    }

    /// <summary>How many lines the file has, for the bar.</summary>
    public static async Task<long> Count(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var buffer = new byte[256 * 1024];
        var (lines, last) = (0L, (byte)'\n');
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            lines += buffer.AsSpan(0, count).Count((byte)'\n');
            last = buffer[count - 1];
        }

        return last == '\n' ? lines : lines + 1;
    }
}
