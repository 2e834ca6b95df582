using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.People.Joining;

/// <summary>How people get an account, from <c>Accounts:SignUp</c>.</summary>
public enum SignUpMode
{
    /// <summary>By an invitation. This is the default.</summary>
    Invitation,

    /// <summary>Whoever has an email address.</summary>
    Open,

    /// <summary>Administrators add them.</summary>
    Closed,
}

/// <summary>How people get an account here.</summary>
public sealed class SignUpPolicy
{
    /// <summary>Where it is configured.</summary>
    public const string Setting = "Accounts:SignUp";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It cannot be understood.</exception>
    public SignUpPolicy(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[Setting] is not { Length: > 0 } text)
            return;
        Mode = Enum.TryParse<SignUpMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode)
            ? mode
            : throw new InvalidOperationException($"{Setting} cannot be understood. Give Open, Invitation or Closed.");
    }

    /// <summary>What was configured.</summary>
    public SignUpMode Mode { get; }
}
