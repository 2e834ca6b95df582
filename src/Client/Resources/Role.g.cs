// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>Role</c>.</summary>
public enum Role
{
    /// <summary>MEMBER.</summary>
    [JsonStringEnumMemberName("MEMBER")]
    Member,

    /// <summary>REVIEWER.</summary>
    [JsonStringEnumMemberName("REVIEWER")]
    Reviewer,

    /// <summary>OPERATOR.</summary>
    [JsonStringEnumMemberName("OPERATOR")]
    Operator,

    /// <summary>ADMINISTRATOR.</summary>
    [JsonStringEnumMemberName("ADMINISTRATOR")]
    Administrator,
}
