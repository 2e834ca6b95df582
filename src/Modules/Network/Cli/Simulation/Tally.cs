namespace Knowledge.Network.Cli.Simulation;

/// <summary>What a node has done so far.</summary>
/// <param name="Accepted">Votes to accept.</param>
/// <param name="Rejected">Votes to reject.</param>
/// <param name="Late">Votes that came when the round was decided already, which is no fault.</param>
/// <param name="Failed">Votes that the host refused, or that never arrived.</param>
internal sealed record Tally(int Accepted, int Rejected, int Late, int Failed)
{
    public static Tally Nothing { get; } = new(0, 0, 0, 0);

    public int Votes => Accepted + Rejected;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Accepted + other.Accepted, one.Rejected + other.Rejected, one.Late + other.Late, one.Failed + other.Failed);
}
