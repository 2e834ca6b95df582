// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>NodeKeyStatus</c>.</summary>
public enum NodeKeyStatus
{
    /// <summary>ACTIVE.</summary>
    [JsonStringEnumMemberName("ACTIVE")]
    Active,

    /// <summary>EXPIRED.</summary>
    [JsonStringEnumMemberName("EXPIRED")]
    Expired,

    /// <summary>REVOKED.</summary>
    [JsonStringEnumMemberName("REVOKED")]
    Revoked,
}
