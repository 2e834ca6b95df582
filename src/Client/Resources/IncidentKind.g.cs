// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>IncidentKind</c>.</summary>
public enum IncidentKind
{
    /// <summary>SIGN_IN_REFUSED.</summary>
    [JsonStringEnumMemberName("SIGN_IN_REFUSED")]
    SignInRefused,

    /// <summary>SIGN_UP_REFUSED.</summary>
    [JsonStringEnumMemberName("SIGN_UP_REFUSED")]
    SignUpRefused,

    /// <summary>SECOND_FACTOR_REFUSED.</summary>
    [JsonStringEnumMemberName("SECOND_FACTOR_REFUSED")]
    SecondFactorRefused,

    /// <summary>TOKEN_REFUSED.</summary>
    [JsonStringEnumMemberName("TOKEN_REFUSED")]
    TokenRefused,

    /// <summary>TOKEN_REUSED.</summary>
    [JsonStringEnumMemberName("TOKEN_REUSED")]
    TokenReused,

    /// <summary>FORGERY_REFUSED.</summary>
    [JsonStringEnumMemberName("FORGERY_REFUSED")]
    ForgeryRefused,

    /// <summary>REDIRECT_REFUSED.</summary>
    [JsonStringEnumMemberName("REDIRECT_REFUSED")]
    RedirectRefused,

    /// <summary>RATE_LIMITED.</summary>
    [JsonStringEnumMemberName("RATE_LIMITED")]
    RateLimited,

    /// <summary>PERMISSION_REFUSED.</summary>
    [JsonStringEnumMemberName("PERMISSION_REFUSED")]
    PermissionRefused,

    /// <summary>INPUT_REFUSED.</summary>
    [JsonStringEnumMemberName("INPUT_REFUSED")]
    InputRefused,
}
