// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>ItemStatus</c>.</summary>
public enum ItemStatus
{
    /// <summary>SUBMITTED.</summary>
    [JsonStringEnumMemberName("SUBMITTED")]
    Submitted,

    /// <summary>VALIDATING.</summary>
    [JsonStringEnumMemberName("VALIDATING")]
    Validating,

    /// <summary>ACCEPTED.</summary>
    [JsonStringEnumMemberName("ACCEPTED")]
    Accepted,

    /// <summary>REJECTED.</summary>
    [JsonStringEnumMemberName("REJECTED")]
    Rejected,

    /// <summary>INCONCLUSIVE.</summary>
    [JsonStringEnumMemberName("INCONCLUSIVE")]
    Inconclusive,

    /// <summary>RETRACTED.</summary>
    [JsonStringEnumMemberName("RETRACTED")]
    Retracted,
}
