namespace Knowledge.Inference.Asking;

/// <summary>How much is answered at a time; configuration section <c>Inference:Asking</c>.</summary>
public sealed class AskingSettings
{
    /// <summary>How many questions are encoded, and how many searched, at the same time; as many as there are cores unless told.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 1024)]
    public int Workers { get; set; }

    /// <summary>How many may wait for each of the two. Who comes when it is full is asked to come again.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100_000)]
    public int Queue { get; set; } = 256;

    /// <summary>How many may wait for the database to say what they may read.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100_000)]
    public int Readers { get; set; } = 256;

    /// <summary>How much memory answers may take that are remembered, in MiB.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 65_536)]
    public int CacheMiB { get; set; } = 64;
}
