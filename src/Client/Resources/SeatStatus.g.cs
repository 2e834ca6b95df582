// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>SeatStatus</c>.</summary>
public enum SeatStatus
{
    /// <summary>REQUESTED.</summary>
    [JsonStringEnumMemberName("REQUESTED")]
    Requested,

    /// <summary>VOTED.</summary>
    [JsonStringEnumMemberName("VOTED")]
    Voted,

    /// <summary>RELEASED.</summary>
    [JsonStringEnumMemberName("RELEASED")]
    Released,

    /// <summary>MISSED.</summary>
    [JsonStringEnumMemberName("MISSED")]
    Missed,
}
