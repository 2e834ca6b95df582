// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>SkippedStep</c>.</summary>
public enum SkippedStep
{
    /// <summary>ITEMS.</summary>
    [JsonStringEnumMemberName("ITEMS")]
    Items,

    /// <summary>SENTENCES.</summary>
    [JsonStringEnumMemberName("SENTENCES")]
    Sentences,

    /// <summary>CANDIDATES.</summary>
    [JsonStringEnumMemberName("CANDIDATES")]
    Candidates,

    /// <summary>MEANING.</summary>
    [JsonStringEnumMemberName("MEANING")]
    Meaning,

    /// <summary>FRESHNESS.</summary>
    [JsonStringEnumMemberName("FRESHNESS")]
    Freshness,
}
