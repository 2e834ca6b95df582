using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Keys;
using Knowledge.Accounts.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Storage;

/// <summary>The tables of the OAuth 2 server.</summary>
internal static class TokenServerModel
{
    private const string Schema = "accounts";

    public static void Add(ModelBuilder model)
    {
        model.UseOpenIddict<Client, Authorization, Scope, Token, Guid>();
        model.Entity<Client>().ToTable("clients", Schema);
        model.Entity<Authorization>().ToTable("authorizations", Schema);
        model.Entity<Scope>().ToTable("scopes", Schema);
        model.Entity<Token>().ToTable("tokens", Schema);
        model.Entity<ProtectionKey>(keys =>
        {
            keys.ToTable("protection_keys", Schema).HasKey(key => key.Id);
            keys.Property(key => key.Name).HasMaxLength(200);
            keys.Property(key => key.Xml).HasMaxLength(20_000);
        });
        model.Entity<UsedAssertion>(used =>
        {
            used.ToTable("used_assertions", Schema).HasKey(row => new { row.ClientId, row.Jti });
            used.Property(row => row.ClientId).HasMaxLength(100);
            used.Property(row => row.Jti).HasMaxLength(UsedAssertion.LongestJti);
            used.HasIndex(row => row.ExpiresAt);
        });
    }
}
