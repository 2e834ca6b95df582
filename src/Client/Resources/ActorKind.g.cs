// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>ActorKind</c>.</summary>
public enum ActorKind
{
    /// <summary>ANONYMOUS.</summary>
    [JsonStringEnumMemberName("ANONYMOUS")]
    Anonymous,

    /// <summary>USER.</summary>
    [JsonStringEnumMemberName("USER")]
    User,

    /// <summary>NODE.</summary>
    [JsonStringEnumMemberName("NODE")]
    Node,

    /// <summary>SYSTEM.</summary>
    [JsonStringEnumMemberName("SYSTEM")]
    System,
}
