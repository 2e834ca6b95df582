using System.ComponentModel.DataAnnotations;

namespace Knowledge.Inference.Engines;

/// <summary>Where passages are found; configuration section <c>Inference</c>.</summary>
public sealed class EngineSettings
{
    /// <summary><c>memory</c>, or <c>pgvector</c> for hosts that share one index in the server <c>ConnectionStrings:Vectors</c>, which is that of all else unless told.</summary>
    [RegularExpression("memory|pgvector", ErrorMessage = "Inference:Index takes 'memory' or 'pgvector'.")]
    public string Index { get; set; } = Memory;

    internal const string Memory = "memory", Pgvector = "pgvector";

    internal bool IsShared => Index == Pgvector;
}
