// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>Verdict</c>.</summary>
public enum Verdict
{
    /// <summary>ACCEPT.</summary>
    [JsonStringEnumMemberName("ACCEPT")]
    Accept,

    /// <summary>REJECT.</summary>
    [JsonStringEnumMemberName("REJECT")]
    Reject,
}
