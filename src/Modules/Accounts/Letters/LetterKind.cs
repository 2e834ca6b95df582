namespace Knowledge.Accounts.Letters;

/// <summary>What a letter is for.</summary>
public enum LetterKind
{
    /// <summary>Lets whoever asked choose a new password.</summary>
    PasswordReset,

    /// <summary>Tells that the password was changed.</summary>
    PasswordChanged,

    /// <summary>Lets whoever asked make an account, or tells the one who has it that somebody asked.</summary>
    SignUp,

    /// <summary>Invites somebody to make an account.</summary>
    Invitation,

    /// <summary>Asks whether the address is the person's.</summary>
    Confirmation,

    /// <summary>Asks at the new address of a person whether it is theirs.</summary>
    AddressChange,

    /// <summary>Tells at the old address that there is a new one.</summary>
    AddressChanged,

    /// <summary>Tells that somebody has signed in from where the person never did.</summary>
    NewDevice,
}

/// <summary>What became of a letter.</summary>
public enum LetterStatus
{
    /// <summary>It is to be written.</summary>
    Waiting,

    /// <summary>It is written, its link works, and it is to be sent.</summary>
    Ready,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>There is no mail server: it was printed where the host runs, and administrators read it.</summary>
    Shown,

    /// <summary>The link in it has done what it was for.</summary>
    Used,

    /// <summary>It was for nobody or one too many, or the time of its link is over.</summary>
    Over,
}
