namespace Knowledge.Consensus;

/// <summary>How committees are made; configuration section <c>Consensus</c>.</summary>
public sealed class ConsensusSettings
{
    /// <summary>How many nodes a committee has when enough are online.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 99)]
    public int CommitteeSize { get; set; } = 5;

    /// <summary>With fewer nodes than this no round is opened; the item waits.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 99)]
    public int SmallestCommittee { get; set; } = 3;

    /// <summary>How long a committee has.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many rounds are open at a time for each node online, so that no committee's time runs out in a queue.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 1000)]
    public int OpenRoundsPerNode { get; set; } = 10;
}
