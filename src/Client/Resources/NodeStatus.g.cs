// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>NodeStatus</c>.</summary>
public enum NodeStatus
{
    /// <summary>OFFLINE.</summary>
    [JsonStringEnumMemberName("OFFLINE")]
    Offline,

    /// <summary>ONLINE.</summary>
    [JsonStringEnumMemberName("ONLINE")]
    Online,

    /// <summary>RETIRED.</summary>
    [JsonStringEnumMemberName("RETIRED")]
    Retired,
}
