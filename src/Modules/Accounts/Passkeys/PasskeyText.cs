using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.Passkeys;

/// <summary>Bytes as the text that is stored, and the other way round.</summary>
internal static class PasskeyText
{
    public static string Of(byte[] bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>As ASP.NET Core Identity wants it. How the key was made is not kept: nothing asks for it.</summary>
    public static UserPasskeyInfo Info(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.CredentialId), Base64Url.DecodeFromChars(passkey.PublicKey), passkey.CreatedAt, (uint)passkey.SignCount,
        [.. passkey.Transports], isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: [])
    { Name = passkey.Name };
}
