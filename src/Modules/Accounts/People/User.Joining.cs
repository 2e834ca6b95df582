using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Accounts.People.Joining;

namespace Knowledge.Accounts.People;

/// <summary>How people come by an account themselves.</summary>
public sealed partial class User
{
    /// <summary>
    /// Asks for an account where sign-up is open: a link to make it is mailed to the address, or, to one that has an account, a letter that says so.
    /// The answer is the same.
    /// </summary>
    /// <param name="email">The address to sign in with.</param>
    [Action(Name = "signUp")]
    internal static async Task SignUp(
        SignUpPolicy policy, Actions actions, [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org."), Length(3, 254)] string email, CancellationToken cancellation)
    {
        if (policy.Mode != SignUpMode.Open)
            throw new Refusal("SIGN_UP_CLOSED", "Accounts are made by invitation here. Ask an administrator for one.");
        await actions.As(Actor.System).Letters.Ask(LetterKind.SignUp, email, cancellation: cancellation);
    }

    /// <summary>Makes an account with the token of an invitation or of a mailed link, which works once.</summary>
    /// <param name="token">The token.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="password">12 to 256 characters that are not easily guessed.</param>
    /// <param name="email">The address to sign in with; left out when the token came by mail.</param>
    [Action(Name = "join")]
    internal static async Task<Guid> Join(
        Newcomers newcomers, Actions actions,
        [Length(1, LinkToken.Longest)] string token, [Length(1, 64)] string displayName, [Length(1, PasswordRules.Longest)] string password, CancellationToken cancellation,
        [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org."), Length(3, 254)] string? email = null)
    {
        var user = await newcomers.Join(token, email, displayName, password, cancellation);
        if (!user.EmailConfirmed)
            await actions.As(Actor.System).Letters.Ask(LetterKind.Confirmation, user.Email!, user.Id, cancellation);
        return user.Id;
    }
}
