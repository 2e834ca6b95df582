// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>A step on the way to an answer.</summary>
public sealed record AnswerStage
{
    /// <summary>What was done.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many milliseconds after the question it began; some go on beside others.</summary>
    public double BeganMs { get; init; }

    /// <summary>How long it took.</summary>
    public double Milliseconds { get; init; }
}
