using System.Globalization;

namespace Knowledge.Benchmarks;

/// <summary>The command line: a verb, then <c>--name value</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    private Options(string verb) => Verb = verb;

    public string Verb { get; }

    /// <summary>How long one burst of load lasts.</summary>
    public TimeSpan Burst => TimeSpan.FromSeconds(Number("seconds", 5));

    /// <summary>How often every server gets its turn.</summary>
    public int Rounds => (int)Number("rounds", 5);

    /// <summary>How many requests are under way at once.</summary>
    public IReadOnlyList<int> Connections => [.. Words("connections", "16,64").Select(word => int.Parse(word, CultureInfo.InvariantCulture))];

    /// <summary>Connections to the database of each server.</summary>
    public int Pool => (int)Number("pool", 16);

    public static Options Parse(string[] args)
    {
        var options = new Options(args.FirstOrDefault() ?? "");
        for (var at = 1; at + 1 < args.Length; at += 2)
            options.given[args[at].TrimStart('-')] = args[at + 1];
        return options;
    }

    public static int Explain()
    {
        Console.WriteLine("""
            reads      measures our GraphQL against hand-written SQL and PostGraphile
                         --seconds 5  --rounds 5  --connections 16,64  --pool 16
                         --operations Q1,Q2,Q3,M1,M2  --servers raw,ours,postgraphile
            data       fills the database, tells where it is and keeps it until a line is typed
            generator  measures the source generator on many resources
                         --resources 200  --rounds 5
            answers    measures how long answers take among many passages
                         --passages 100000  --askers 1,32  --seconds 5  --pool 16
            encoding   measures how many documents a second are encoded, beside the package's own encoder
                         --dataset ../../../shared/data/scifact  --documents 256  --rounds 5
            """);
        return 2;
    }

    public double Number(string name, double otherwise) =>
        given.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public string Text(string name, string otherwise) => given.GetValueOrDefault(name, otherwise);

    public IReadOnlyList<string> Words(string name, string otherwise) => Text(name, otherwise).Split(',');
}
