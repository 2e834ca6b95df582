using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Knowledge.Accounts.Storage;

/// <summary>The tables of ASP.NET Core Identity, and what it adds to <see cref="User"/>.</summary>
internal static class IdentityModel
{
    private const string Schema = "accounts";

    public static void Add(ModelBuilder model)
    {
        model.Entity<User>(Users);
        model.Entity<IdentityUserClaim<Guid>>(claims =>
        {
            claims.ToTable("user_claims", Schema).HasKey(claim => claim.Id);
            claims.Property(claim => claim.ClaimType).HasMaxLength(256);
            claims.Property(claim => claim.ClaimValue).HasMaxLength(1024);
        });
        model.Entity<IdentityUserToken<Guid>>(tokens =>
        {
            tokens.ToTable("user_tokens", Schema).HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
            tokens.Property(token => token.LoginProvider).HasMaxLength(128);
            tokens.Property(token => token.Name).HasMaxLength(128);
        });
    }

    private static void Users(EntityTypeBuilder<User> users)
    {
        users.Property(user => user.UserName).HasMaxLength(254).IsRequired();
        users.Property(user => user.NormalizedUserName).HasMaxLength(254).IsRequired();
        users.Property(user => user.Email).IsRequired();
        users.Property(user => user.NormalizedEmail).HasMaxLength(254).IsRequired();
        users.Property(user => user.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        users.Property(user => user.PhoneNumber).HasMaxLength(32);
        users.HasIndex(user => user.NormalizedUserName).IsUnique();
        users.HasIndex(user => user.NormalizedEmail).IsUnique();
        users.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(claim => claim.UserId).IsRequired();
        users.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(token => token.UserId).IsRequired();
    }
}
