namespace Knowledge.Consensus.Rounds;

/// <summary>The rule of decision: a side wins with at least two thirds of the whole committee's weight, absent members included.</summary>
public static class Quorum
{
    /// <summary>Weights are sums of fractions; this much is rounding.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>What the weights mean.</summary>
    /// <param name="committee">The weight of all members, above zero.</param>
    /// <param name="accept">The weight that voted to accept.</param>
    /// <param name="reject">The weight that voted to reject.</param>
    /// <returns><see cref="RoundStatus.Inconclusive"/> as soon as neither side can win any more.</returns>
    public static RoundStatus Decide(double committee, double accept, double reject)
    {
        var needed = (committee * 2 / 3) - Tolerance;
        if (accept >= needed)
            return RoundStatus.Accepted;
        if (reject >= needed)
            return RoundStatus.Rejected;
        var awaited = committee - accept - reject;
        return accept + awaited < needed && reject + awaited < needed ? RoundStatus.Inconclusive : RoundStatus.Open;
    }
}
