using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.People;

/// <summary>A forgotten password.</summary>
public sealed partial class User
{
    /// <summary>Asks for a link to choose a new password, which is mailed to the address if it has an account. The answer is the same either way.</summary>
    /// <param name="email">The address of the account.</param>
    [Action(Name = "askForPasswordReset")]
    internal static Task AskForReset(
        Actions actions, [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org."), Length(3, 254)] string email, CancellationToken cancellation) =>
        actions.As(Actor.System).Letters.Ask(LetterKind.PasswordReset, email, cancellation: cancellation);

    /// <summary>Replaces the password by a mailed link, which works once, and ends all sessions.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    [Action(Name = "resetPasswordByLink")]
    internal static async Task Recover(
        Links links, KnowledgeDb db, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, Actions actions,
        [Length(1, LinkToken.Longest)] string token, [Length(1, PasswordRules.Longest)] string newPassword, CancellationToken cancellation)
    {
        var letter = await links.Spend(token, cancellation, LetterKind.PasswordReset);
        var address = normalizer.NormalizeEmail(letter.Address);
        var user = await db.Set<User>().SingleOrDefaultAsync(row => row.Id == letter.AboutId && row.NormalizedEmail == address, cancellation)
            ?? throw new Refusal("LINK_OVER", Links.Refused, nameof(token));
        user.Choose(newPassword, hasher, nameof(newPassword));
        user.EmailConfirmed = true;
        await actions.As(Actor.System).Letters.Ask(LetterKind.PasswordChanged, user.Email!, user.Id, cancellation);
    }
}
