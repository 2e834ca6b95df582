namespace Knowledge.Host.Pages.Ask;

/// <summary>Cuts an answer into the quotes that it is made of.</summary>
internal static class AnswerParts
{
    /// <summary>
    /// The parts in the order of the text, each with the citation it comes from. Where the quotes do not stand whole and one
    /// after the other in the text, it stays in one part that names them all.
    /// </summary>
    /// <param name="text">The answer.</param>
    /// <param name="quotes">The words that it quotes, with the number of each citation.</param>
    public static IReadOnlyList<AnswerPart> Of(string text, IReadOnlyList<(int Number, string Quote)> quotes)
    {
        var parts = new List<AnswerPart>();
        var end = 0;
        foreach (var (number, quote) in quotes.OrderBy(one => text.IndexOf(one.Quote, StringComparison.Ordinal)))
        {
            var start = text.IndexOf(quote, end, StringComparison.Ordinal);
            if (start < 0 || !text.AsSpan(end, start - end).IsWhiteSpace())
                return Whole(text, quotes);
            parts.Add(new AnswerPart(quote, [number]));
            end = start + quote.Length;
        }

        return text.AsSpan(end).IsWhiteSpace() ? parts : Whole(text, quotes);
    }

    private static IReadOnlyList<AnswerPart> Whole(string text, IReadOnlyList<(int Number, string Quote)> quotes) =>
        [new AnswerPart(text, [.. quotes.Select(one => one.Number).Order()])];
}
