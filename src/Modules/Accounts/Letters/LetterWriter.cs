using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Letters;

/// <summary>
/// Finds out whom a letter is for and what it says. That happens when it is sent, not when it is asked for: so whoever asks
/// learns nothing from how long the answer takes.
/// </summary>
internal sealed class LetterWriter(KnowledgeDb db, ILookupNormalizer normalizer)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>What it says; null when there is nobody to write to.</summary>
    public async Task<WrittenLetter?> Write(Letter letter, string token, CancellationToken cancellation) => letter.Kind switch
    {
        LetterKind.SignUp => await SignUp(letter, token, cancellation),
        LetterKind.Invitation => new(
            "You are invited to Knowledge",
            $"Somebody who looks after a Knowledge network invites you to it. Make your account here:\n\n{Link(letter, "join", token)}\n\nThe link works once, for as long as the invitation does, three days at most.",
            letter.AboutId, Day * 3),
        LetterKind.AddressChange => new(
            "Confirm your new address",
            $"Confirm that this is to be the address of your account in Knowledge:\n\n{Link(letter, "confirm", token)}\n\nThe link works once, for 24 hours. If you did not ask for this, do nothing.",
            letter.AboutId, Day),
        LetterKind.AddressChanged => new(
            "Your address was changed",
            "From now on you sign in to Knowledge with another email address. If that was not you, ask an administrator at once.",
            letter.AboutId, null),
        LetterKind.NewDevice => await NewDevice(letter, cancellation),
        _ => await ForPerson(letter, token, cancellation),
    };

    private async Task<WrittenLetter?> NewDevice(Letter letter, CancellationToken cancellation)
    {
        var found = await db.Set<KnownDevice>().AsNoTracking()
            .Join(db.Set<User>(), device => device.UserId, user => user.Id, (device, user) => new { Device = device, User = user })
            .SingleOrDefaultAsync(pair => pair.Device.Id == letter.AboutId, cancellation);
        return found is null ? null : new(
            "A new sign-in to your account",
            $"{found.User.DisplayName}, somebody has signed in to your account in Knowledge from a device or a network that was not seen before:\n\n{found.Device.Device}, from {found.Device.Address}, on {found.Device.CreatedAt.UtcDateTime:yyyy-MM-dd} at {found.Device.CreatedAt.UtcDateTime:HH:mm} UTC\n\nIf it was you, there is nothing to do. If not, end that session and choose another password:\n\n{letter.Origin}account/sessions",
            found.User.Id, null);
    }

    private async Task<WrittenLetter?> ForPerson(Letter letter, string token, CancellationToken cancellation)
    {
        var address = normalizer.NormalizeEmail(letter.Address);
        var user = await db.Set<User>().AsNoTracking().Where(User.IsNotShutOut).SingleOrDefaultAsync(row => row.NormalizedEmail == address, cancellation);
        return user is null ? null : letter.Kind switch
        {
            LetterKind.PasswordReset => new(
                "Choose a new password",
                $"{user.DisplayName}, choose a new password for your account in Knowledge here:\n\n{Link(letter, "reset", token)}\n\nThe link works once, for an hour. If you did not ask for it, do nothing: your password stays as it is.",
                user.Id, Hour),
            LetterKind.Confirmation => new(
                "Confirm your address",
                $"{user.DisplayName}, confirm that this address belongs to your account in Knowledge:\n\n{Link(letter, "confirm", token)}\n\nThe link works once, for 24 hours.",
                user.Id, Day),
            _ => new(
                "Your password was changed",
                $"{user.DisplayName}, the password of your account in Knowledge was changed, and you are signed out everywhere. If that was not you, choose another one at once:\n\n{letter.Origin}reset",
                user.Id, null),
        };
    }

    private async Task<WrittenLetter> SignUp(Letter letter, string token, CancellationToken cancellation)
    {
        var address = normalizer.NormalizeEmail(letter.Address);
        return await db.Set<User>().AnyAsync(row => row.NormalizedEmail == address, cancellation)
            ? new(
                "You have an account already",
                $"Somebody, perhaps you, wanted to make an account in Knowledge with this address. There is one already. Sign in with it, or choose a new password:\n\n{letter.Origin}reset\n\nIf it was not you, do nothing.",
                null, null)
            : new(
                "Make your account",
                $"Somebody, perhaps you, wants to make an account in Knowledge with this address. Choose a name and a password here:\n\n{Link(letter, "join", token)}\n\nThe link works once, for 24 hours. If it was not you, do nothing.",
                null, Day);
    }

    private static string Link(Letter letter, string page, string token) => $"{letter.Origin}{page}?token={token}";
}
