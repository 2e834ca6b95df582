namespace Knowledge.Inference.Evaluation;

/// <summary>Whether an answer holds the words that are known to answer, as the SQuAD benchmark compares them.</summary>
internal static class Exactness
{
    private static readonly string[] Articles = ["a", "an", "the"];

    /// <summary>Whether one of the known answers stands in the text, whatever the case, punctuation and articles.</summary>
    internal static bool Holds(string text, IReadOnlyList<string> answers)
    {
        var words = $" {Plain(text)} ";
        return answers.Select(Plain).Any(answer => answer.Length > 0 && words.Contains($" {answer} ", StringComparison.Ordinal));
    }

    private static string Plain(string text)
    {
        var letters = string.Create(text.Length, text, (plain, source) =>
        {
            for (var at = 0; at < plain.Length; at++) plain[at] = char.IsLetterOrDigit(source[at]) ? char.ToLowerInvariant(source[at]) : ' ';
        });
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Articles.Contains(word)));
    }
}
