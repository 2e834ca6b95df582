namespace Knowledge.Accounts.Audit;

/// <summary>What sort of attempt was refused.</summary>
public enum IncidentKind
{
    /// <summary>A sign-in: unknown account, wrong password, locked.</summary>
    SignInRefused,

    /// <summary>A sign-up or the acceptance of an invitation.</summary>
    SignUpRefused,

    /// <summary>A second factor, passkey or recovery code.</summary>
    SecondFactorRefused,

    /// <summary>A request for a token, or a token that is not valid.</summary>
    TokenRefused,

    /// <summary>Something that works once was shown again: an assertion, a code, a refresh token.</summary>
    TokenReused,

    /// <summary>A form without the token that its page carries.</summary>
    ForgeryRefused,

    /// <summary>A way on that leads off this site.</summary>
    RedirectRefused,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>An action, a page or a record that is not for this actor.</summary>
    PermissionRefused,

    /// <summary>Something was sent that the form or field does not have.</summary>
    InputRefused,
}
