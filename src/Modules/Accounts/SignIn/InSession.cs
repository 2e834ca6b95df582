namespace Knowledge.Accounts.SignIn;

/// <summary>
/// How one signs in, and what others may, is changed in a session of the web pages: what was let in to act for a person as far as
/// its scopes go must not let itself or anybody in for good, nor give away more than it has.
/// </summary>
internal static class InSession
{
    /// <exception cref="Refusal">The actor came with a token that is limited, or acts as somebody else.</exception>
    public static void Demand(Actor actor)
    {
        if (actor.Scopes is not null || actor.By is not null)
            throw new Refusal(
                FailureCode.Forbidden, "With a token that is limited to scopes nobody's way in is changed, and nobody is given roles or rights. Do this on the web pages, or with the command line beside the host.");
    }
}
