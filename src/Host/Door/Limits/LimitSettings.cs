namespace Knowledge.Host.Door.Limits;

/// <summary>Who may ask how much: the section <c>Limits</c> of the configuration.</summary>
public sealed class LimitSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>Forms that let somebody in, for each network address: sign-in, sign-up, resets, codes.</summary>
    public Allowance SignIn { get; set; } = new() { Burst = 30, PerMinute = 30 };

    /// <summary>The token server, for each network address; a whole fleet may stand behind one.</summary>
    public Allowance Tokens { get; set; } = new() { Burst = 2_000, PerMinute = 2_000 };

    /// <summary>Everything, for each network address.</summary>
    public Allowance Address { get; set; } = new() { Burst = 100_000, PerMinute = 300_000 };

    /// <summary>Everything, for each person and each node that has signed in.</summary>
    public Allowance Actor { get; set; } = new() { Burst = 60_000, PerMinute = 60_000 };

    internal bool IsSound => SignIn.IsSound && Tokens.IsSound && Address.IsSound && Actor.IsSound;
}
