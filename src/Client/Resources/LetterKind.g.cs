// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;

namespace Knowledge.Client.Resources;

/// <summary>The values of <c>LetterKind</c>.</summary>
public enum LetterKind
{
    /// <summary>PASSWORD_RESET.</summary>
    [JsonStringEnumMemberName("PASSWORD_RESET")]
    PasswordReset,

    /// <summary>PASSWORD_CHANGED.</summary>
    [JsonStringEnumMemberName("PASSWORD_CHANGED")]
    PasswordChanged,

    /// <summary>SIGN_UP.</summary>
    [JsonStringEnumMemberName("SIGN_UP")]
    SignUp,

    /// <summary>INVITATION.</summary>
    [JsonStringEnumMemberName("INVITATION")]
    Invitation,

    /// <summary>CONFIRMATION.</summary>
    [JsonStringEnumMemberName("CONFIRMATION")]
    Confirmation,

    /// <summary>ADDRESS_CHANGE.</summary>
    [JsonStringEnumMemberName("ADDRESS_CHANGE")]
    AddressChange,

    /// <summary>ADDRESS_CHANGED.</summary>
    [JsonStringEnumMemberName("ADDRESS_CHANGED")]
    AddressChanged,

    /// <summary>NEW_DEVICE.</summary>
    [JsonStringEnumMemberName("NEW_DEVICE")]
    NewDevice,
}
