using System.Security.Cryptography;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Keys;

/// <summary>The keys that count at this moment, the one that signs first.</summary>
internal sealed class TokenKeyRing(IDbContextFactory<KnowledgeDb> databases, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly Lock gate = new();
    private IReadOnlyList<OpenKey> keys = [];

    /// <summary>The keys as they were last looked at.</summary>
    public IReadOnlyList<OpenKey> Keys
    {
        get
        {
            if (keys.Count == 0)
                Look();
            return keys;
        }
    }

    /// <summary>Looks at them anew.</summary>
    /// <returns>Whether they have changed, or another one signs now.</returns>
    /// <exception cref="InvalidOperationException">This host cannot read them; the message says what to configure.</exception>
    public bool Look()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            using var db = databases.CreateDbContext();
            var stored = db.Set<TokenKey>().AsNoTracking().Where(key => key.RetiresAt == null || key.RetiresAt > now).ToList();
            // The newest that may sign; until the very first may, that one does all the same.
            var ordered = stored.OrderByDescending(key => key.SignsFrom <= now).ThenByDescending(key => key.SignsFrom).ThenByDescending(key => key.Id).ToList();
            if (ordered.Select(key => key.Name).SequenceEqual(keys.Select(key => key.Name)))
                return false;
            keys = [.. ordered.Select(Known)];
            return true;
        }
    }

    private OpenKey Known(TokenKey key) => keys.FirstOrDefault(known => known.Name == key.Name) ?? Open(key);

    private OpenKey Open(TokenKey key)
    {
        try
        {
            var (signing, encryption) = TokenKeyMaking.Open(protection, key);
            return new(key.Name, signing, encryption);
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException(
                $"This host cannot read the network's keys in the database. Give it the certificate that the other hosts have: {ProtectionCertificate.Setting}, or their file {ProtectionCertificate.FileName} in the folder {ProtectionCertificate.FolderSetting}.",
                exception);
        }
    }
}

/// <summary>A key that this host can use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signing">What tokens are signed with.</param>
/// <param name="Encryption">What only the network reads is encrypted with.</param>
internal sealed record OpenKey(string Name, SigningCredentials Signing, EncryptingCredentials Encryption);
