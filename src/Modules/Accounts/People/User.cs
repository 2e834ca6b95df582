using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.People;

/// <summary>A person who signs in with an email address and a password.</summary>
public sealed partial class User : IdentityUser<Guid>
{
    private User()
    {
    }

    /// <summary>How pages and events call the person.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>What the person is trusted with; nobody is trusted with anything by default.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>When the person was added.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the record last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A new person, not stored yet. The email address is also the name to sign in with.</summary>
    internal static User Make(string email, string displayName, IReadOnlyList<Role> roles, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Email = email,
        UserName = email,
        EmailConfirmed = true,
        DisplayName = displayName,
        Roles = roles,
        CreatedAt = clock.GetUtcNow(),
        UpdatedAt = clock.GetUtcNow(),
    };
}
