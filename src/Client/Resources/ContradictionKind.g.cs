// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>ContradictionKind</c>.</summary>
public enum ContradictionKind
{
    /// <summary>NUMBERS.</summary>
    [JsonStringEnumMemberName("NUMBERS")]
    Numbers,

    /// <summary>NEGATION.</summary>
    [JsonStringEnumMemberName("NEGATION")]
    Negation,
}
