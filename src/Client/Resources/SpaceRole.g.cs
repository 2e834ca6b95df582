// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>SpaceRole</c>.</summary>
public enum SpaceRole
{
    /// <summary>READER.</summary>
    [JsonStringEnumMemberName("READER")]
    Reader,

    /// <summary>CONTRIBUTOR.</summary>
    [JsonStringEnumMemberName("CONTRIBUTOR")]
    Contributor,

    /// <summary>REVIEWER.</summary>
    [JsonStringEnumMemberName("REVIEWER")]
    Reviewer,

    /// <summary>OWNER.</summary>
    [JsonStringEnumMemberName("OWNER")]
    Owner,
}
