using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Proofs;

/// <summary>The keys of the records of a puzzle that lies in the database.</summary>
internal sealed partial record Laid(IReadOnlyList<Guid> Riddles, IReadOnlyList<Guid> Clues, IReadOnlyList<Guid> Topics, IReadOnlyList<Guid> Filings, IReadOnlyList<Guid> Desks)
{
    /// <summary>A key that no record has.</summary>
    public static Guid Missing { get; } = Guid.CreateVersion7();

    /// <summary>A query in which <c>@r0</c> stands for the key of the first riddle, and <c>@[…]@</c> for a cursor of these values.</summary>
    public string Name(string query) => Cursors().Replace(
        Tokens().Replace(query, match => Key(match.Groups["kind"].Value, match.Groups["number"].Value).ToString()),
        match => Convert.ToBase64String(Encoding.UTF8.GetBytes(match.Groups["values"].Value.Replace('\'', '"'))).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    private Guid Key(string kind, string number)
    {
        IReadOnlyList<Guid> keys = kind switch
        {
            "r" => Riddles,
            "c" => Clues,
            "t" => Topics,
            "f" => Filings,
            "d" => Desks,
            _ => [People.Ann.Id!.Value, People.Bob.Id!.Value, People.Robot.Id!.Value],
        };
        var at = int.Parse(number, CultureInfo.InvariantCulture);
        return at < keys.Count ? keys[at] : Missing;
    }

    [GeneratedRegex("@(?<kind>[rctfdp])(?<number>[0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();

    [GeneratedRegex("@(?<values>\\[[^@]*\\])@", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cursors();
}
