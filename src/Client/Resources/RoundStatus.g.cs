// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>RoundStatus</c>.</summary>
public enum RoundStatus
{
    /// <summary>OPEN.</summary>
    [JsonStringEnumMemberName("OPEN")]
    Open,

    /// <summary>ACCEPTED.</summary>
    [JsonStringEnumMemberName("ACCEPTED")]
    Accepted,

    /// <summary>REJECTED.</summary>
    [JsonStringEnumMemberName("REJECTED")]
    Rejected,

    /// <summary>INCONCLUSIVE.</summary>
    [JsonStringEnumMemberName("INCONCLUSIVE")]
    Inconclusive,
}
