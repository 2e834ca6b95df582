namespace Knowledge.Network.Cli.Simulation;

/// <summary>What a node thinks of an item, and why.</summary>
internal sealed record Opinion(bool Accepts, string Reason);

/// <summary>Reads an item and judges whether it is fit to be knowledge: a title, a body of some length that reads as prose and speaks of its title.</summary>
/// <param name="strictness">From 0, which lets most pass, to 1.</param>
/// <param name="rejectRate">The share of items rejected by chance, 0 to 1.</param>
/// <param name="chance">Says which.</param>
internal sealed class Judge(double strictness, double rejectRate, Random chance)
{
    private const int ShortestTitle = 3;

    private int FewestWords => 5 + (int)(strictness * 10);

    private double LeastProse => 0.6 + (strictness * 0.1);

    private double LeastVariety => 0.05 + (strictness * 0.1);

    private double LeastMentioned => 0.15 + (strictness * 0.15);

    public Opinion Read(VoteRequest item)
    {
        if (BallotText.DigestOf(item) != item.Digest)
            return new Opinion(false, "The digest that I am asked to sign is not the digest of the content that I was shown.");
        if (Objection(item.Title, item.Body) is { } objection)
            return new Opinion(false, objection);
        return chance.NextDouble() < rejectRate
            ? new Opinion(false, $"I found no fault, but I am told to reject {rejectRate:P0} of all items by chance, and this is one of them.")
            : new Opinion(true, Praise(item));
    }

    private string? Objection(string title, string body)
    {
        if (title.Count(char.IsLetter) < ShortestTitle)
            return "The item has no title that says what it is about.";
        var words = Words.Of(body);
        if (words.Count < FewestWords)
            return $"The body has only {words.Count} words; I need at least {FewestWords} to judge a claim.";
        var prose = Words.ShareOfProse(body);
        if (prose < LeastProse)
            return $"Only {prose:P0} of the body's characters are letters; it does not read as text.";
        var variety = (double)words.Distinct().Count() / words.Count;
        if (words.Count > 40 && variety < LeastVariety)
            return $"The body repeats itself: only {variety:P0} of its {words.Count} words differ.";
        var mentioned = Words.ShareMentioned(title, words);
        return mentioned < LeastMentioned
            ? $"The body speaks of only {mentioned:P0} of what its title announces."
            : null;
    }

    private static string Praise(VoteRequest item)
    {
        var words = Words.Of(item.Body);
        var sources = item.Sources.Count switch { 0 => "it names no source", 1 => "it names its source", var count => $"it names {count} sources" };
        return $"The body reads as prose, speaks of {Words.ShareMentioned(item.Title, words):P0} of what its title announces in {words.Count} words, and {sources}.";
    }
}
