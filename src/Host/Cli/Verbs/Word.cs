using System.Text;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>Names as they are typed: <c>BeginValidation</c> is <c>begin-validation</c>, <c>nodeId</c> is <c>node-id</c>.</summary>
internal static class Word
{
    public static string Of(string name)
    {
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
                word.Append('-');
            word.Append(char.ToLowerInvariant(name[at]));
        }

        return word.ToString();
    }

    /// <summary>The word that was probably meant; null when none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) => known
        .Select(word => (word, distance: Distance(typed, word)))
        .Where(pair => pair.distance <= (pair.word.Length <= 3 ? 1 : Math.Max(2, pair.word.Length / 3)))
        .OrderBy(pair => pair.distance).Select(pair => pair.word).FirstOrDefault();

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var diagonal = row[0];
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
                (diagonal, row[to]) = (row[to], Math.Min(Math.Min(row[to], row[to - 1]) + 1, diagonal + (one[at - 1] == other[to - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
