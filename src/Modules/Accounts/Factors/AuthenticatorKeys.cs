using Microsoft.AspNetCore.DataProtection;

namespace Knowledge.Accounts.Factors;

/// <summary>Keeps the keys of authenticators from whoever has a copy of the database alone.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Knowledge.Authenticator");

    public string Protect(byte[] key) => Convert.ToBase64String(protector.Protect(key));

    public byte[] Unprotect(string kept) => protector.Unprotect(Convert.FromBase64String(kept));
}
