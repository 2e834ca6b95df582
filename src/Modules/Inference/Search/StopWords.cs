using System.Collections.Frozen;

namespace Knowledge.Inference.Search;

/// <summary>English words that say nothing about what a text is about.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = """
        a about above across after again against ain all also although always am among an and any are aren as at be because
        been before being below between both but by can cannot could couldn did didn do does doesn doing don down during each
        either else ever every few for from further get gets had hadn has hasn have haven having he hence her here hers
        herself him himself his how however i if in into is isn it its itself just let may me might mine more most much must my
        myself neither nor not of off often on once only onto or other our ours ourselves out over own per please rather same
        shall she should shouldn so some such than that the their theirs them themselves then there therefore these they this
        those though through thus to too toward under until up upon us very was wasn we were weren what when where whether
        which while who whom whose why will with within without won would wouldn yet you your yours yourself
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word in lower case is one of them.</summary>
    internal static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
