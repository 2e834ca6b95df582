// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>Usefulness</c>.</summary>
public enum Usefulness
{
    /// <summary>USEFUL.</summary>
    [JsonStringEnumMemberName("USEFUL")]
    Useful,

    /// <summary>WRONG.</summary>
    [JsonStringEnumMemberName("WRONG")]
    Wrong,

    /// <summary>OUTDATED.</summary>
    [JsonStringEnumMemberName("OUTDATED")]
    Outdated,
}
