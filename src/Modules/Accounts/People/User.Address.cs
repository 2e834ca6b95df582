using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.People;

/// <summary>The email address, and whether it is known to be the person's.</summary>
public sealed partial class User
{
    /// <summary>Whether a mailed link has shown that the address is the person's, or an administrator has given it.</summary>
    [Field]
    public override bool EmailConfirmed { get; set; }

    /// <summary>Asks for another address to sign in with. It counts once the link that is mailed there was followed.</summary>
    /// <param name="newEmail">The new address.</param>
    /// <param name="currentPassword">The password.</param>
    [Update(Name = "changeUserEmail")]
    internal async Task ChangeEmail(
        PasswordProof proof, Actions actions,
        [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org."), Length(3, 254)] string newEmail, [Length(1, PasswordRules.Longest)] string currentPassword, CancellationToken cancellation)
    {
        await proof.Demand(this, currentPassword, nameof(currentPassword));
        await actions.As(Actor.System).Letters.Ask(LetterKind.AddressChange, newEmail, Id, cancellation);
    }

    /// <summary>Asks for another link that confirms the address.</summary>
    [Update(Name = "askForUserConfirmation")]
    internal async Task AskForConfirmation(Actions actions, CancellationToken cancellation)
    {
        if (!EmailConfirmed)
            await actions.As(Actor.System).Letters.Ask(LetterKind.Confirmation, Email!, Id, cancellation);
    }

    /// <summary>Shows by a mailed link, which works once, that an address is the person's; a new one is the address to sign in with from then on.</summary>
    /// <param name="token">From the link.</param>
    [Action(Name = "confirmEmail")]
    internal static async Task Confirm(
        Links links, KnowledgeDb db, ILookupNormalizer normalizer, Actions actions, [Length(1, LinkToken.Longest)] string token, CancellationToken cancellation)
    {
        var letter = await links.Spend(token, cancellation, LetterKind.Confirmation, LetterKind.AddressChange);
        var (address, gone) = (normalizer.NormalizeEmail(letter.Address), new Refusal("LINK_OVER", Links.Refused, nameof(token)));
        var user = await db.Set<User>().SingleOrDefaultAsync(row => row.Id == letter.AboutId, cancellation) ?? throw gone;
        if (letter.Kind == LetterKind.Confirmation && user.NormalizedEmail != address)
            throw gone;
        if (user.NormalizedEmail != address)
        {
            if (await db.Set<User>().AnyAsync(row => row.NormalizedEmail == address, cancellation))
                throw gone;
            await actions.As(Actor.System).Letters.Ask(LetterKind.AddressChanged, user.Email!, user.Id, cancellation);
            (user.Email, user.UserName, user.NormalizedEmail, user.NormalizedUserName) = (letter.Address, letter.Address, address, normalizer.NormalizeName(letter.Address));
        }

        user.EmailConfirmed = true;
    }
}
