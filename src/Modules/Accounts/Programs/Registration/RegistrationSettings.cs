namespace Knowledge.Accounts.Programs.Registration;

/// <summary>Whether programs may make themselves known, from the configuration section <c>Accounts:Clients</c>.</summary>
public sealed class RegistrationSettings
{
    /// <summary>The configuration section these settings are read from.</summary>
    public const string Section = "Accounts:Clients";

    /// <summary>Open, as MCP clients expect, or closed: then administrators register each program.</summary>
    public RegistrationMode Registration { get; set; } = RegistrationMode.Open;
}

/// <summary>Who may make a program known.</summary>
public enum RegistrationMode
{
    /// <summary>Every program itself; people still decide what it may do.</summary>
    Open,

    /// <summary>Administrators alone.</summary>
    Closed,
}
