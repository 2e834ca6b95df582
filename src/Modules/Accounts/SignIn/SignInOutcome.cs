namespace Knowledge.Accounts.SignIn;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>Refused; why is told to nobody.</summary>
    Refused,

    /// <summary>The session is open.</summary>
    Entered,

    /// <summary>The password was right; now the code of the second factor is wanted.</summary>
    CodeWanted,

    /// <summary>Too many were refused to this address; it has to wait.</summary>
    TooMany,
}
