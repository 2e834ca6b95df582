// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>SpaceVisibility</c>.</summary>
public enum SpaceVisibility
{
    /// <summary>PUBLIC.</summary>
    [JsonStringEnumMemberName("PUBLIC")]
    Public,

    /// <summary>INTERNAL.</summary>
    [JsonStringEnumMemberName("INTERNAL")]
    Internal,

    /// <summary>PRIVATE.</summary>
    [JsonStringEnumMemberName("PRIVATE")]
    Private,
}
