namespace Knowledge.Accounts.Programs;

/// <summary>What a program asks a person for.</summary>
/// <param name="ClientId">The program.</param>
/// <param name="Program">What it is called.</param>
/// <param name="IsVouchedFor">Whether an administrator has made it known; one that registered itself may call itself what it likes.</param>
/// <param name="Scopes">What it would get.</param>
/// <param name="IsAllowed">Whether the person has allowed as much before.</param>
/// <param name="HasSecret">Whether it proves who it is.</param>
public sealed record AccessRequest(string ClientId, string Program, bool IsVouchedFor, IReadOnlyList<string> Scopes, bool IsAllowed, bool HasSecret);
