// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>GranteeKind</c>.</summary>
public enum GranteeKind
{
    /// <summary>USER.</summary>
    [JsonStringEnumMemberName("USER")]
    User,

    /// <summary>NODE.</summary>
    [JsonStringEnumMemberName("NODE")]
    Node,

    /// <summary>GROUP.</summary>
    [JsonStringEnumMemberName("GROUP")]
    Group,
}
