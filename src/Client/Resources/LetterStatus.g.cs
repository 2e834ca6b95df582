// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>LetterStatus</c>.</summary>
public enum LetterStatus
{
    /// <summary>WAITING.</summary>
    [JsonStringEnumMemberName("WAITING")]
    Waiting,

    /// <summary>READY.</summary>
    [JsonStringEnumMemberName("READY")]
    Ready,

    /// <summary>SENT.</summary>
    [JsonStringEnumMemberName("SENT")]
    Sent,

    /// <summary>SHOWN.</summary>
    [JsonStringEnumMemberName("SHOWN")]
    Shown,

    /// <summary>USED.</summary>
    [JsonStringEnumMemberName("USED")]
    Used,

    /// <summary>OVER.</summary>
    [JsonStringEnumMemberName("OVER")]
    Over,
}
