using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>A line of a file as it is sent, or what is wrong with it.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Arguments">The action's arguments; of no use when there are problems.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Characters">How long the line is.</param>
internal sealed record Row(long Line, JsonObject Arguments, IReadOnlyList<GraphQLError> Problems, int Characters);

/// <summary>Reads the rows of a file in batches that fit into a request; no more than a batch is in memory.</summary>
/// <param name="verb">The action.</param>
/// <param name="defaults">Arguments for the rows that leave them out.</param>
internal sealed class Rows(Verb verb, JsonObject defaults)
{
    /// <summary>Half of what the host takes in a request, which leaves room for escapes.</summary>
    private const int LongestRow = 512 * 1024;
    private const int LongestBatch = 256 * 1024;
    private const int LargestBatch = 100;

    public async IAsyncEnumerable<IReadOnlyList<Row>> Read(TextReader reader, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (batch, characters) = (new List<Row>(), 0);
        await foreach (var line in BoundedLines.Read(reader, LongestRow, cancellation))
        {
            if (line.Number < from || line.Text is { } text && string.IsNullOrWhiteSpace(text))
                continue;
            var row = Row(line);
            if (batch.Count == LargestBatch || (batch.Count > 0 && characters + row.Characters > LongestBatch))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }

            batch.Add(row);
            characters += row.Characters;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private Row Row(BoundedLine line)
    {
        if (line.Text is null)
            return Wrong(line, $"The line is longer than {LongestRow:N0} characters.");
        if (ValueText.Parsed(line.Text) is not JsonObject given)
            return Wrong(line, "The line is no JSON object.");
        foreach (var (name, value) in defaults.Where(pair => !given.ContainsKey(pair.Key)))
            given[name] = value?.DeepClone();
        var problems = new List<GraphQLError>();
        var arguments = new ValueCheck(problems).Of(verb.Arguments, given, name => name);
        return new Row(line.Number, arguments, problems, line.Text.Length);
    }

    private static Row Wrong(BoundedLine line, string why) => new(line.Number, [], [new GraphQLError("INVALID", why, [])], 0);
}
