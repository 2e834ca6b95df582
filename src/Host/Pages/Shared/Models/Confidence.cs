namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>How sure an answer is.</summary>
/// <param name="Value">From 0 (a guess) to 1 (certain).</param>
internal sealed record Confidence(double Value)
{
    /// <summary>The same in percent.</summary>
    public int Percent => (int)Math.Round(100 * Math.Clamp(Value, 0, 1));

    /// <summary>The same in a word.</summary>
    public string Word => Percent switch
    {
        >= 75 => "High",
        >= 45 => "Medium",
        _ => "Low",
    };
}
