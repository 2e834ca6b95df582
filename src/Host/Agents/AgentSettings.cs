using System.ComponentModel.DataAnnotations;

namespace Knowledge.Host.Agents;

/// <summary>What agents may do at <c>/mcp</c>, from the configuration section <c>Mcp</c>.</summary>
public sealed class AgentSettings
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Mcp";

    /// <summary>The largest request, in bytes; 413 beyond it.</summary>
    [Range(1_024, 1_048_576)] public int MaxBodyBytes { get; set; } = 524_288;

    /// <summary>The longest answer of a tool, in bytes of JSON; a longer one becomes the error TOO_LARGE.</summary>
    [Range(1_024, 64 * 1_048_576)] public int MaxAnswerBytes { get; set; } = 1_048_576;

    /// <summary>How long a call may take; afterwards it is the error TIMEOUT.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")] public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);
}
