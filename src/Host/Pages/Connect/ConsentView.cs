using Knowledge.Accounts.Programs;
using Knowledge.Accounts.Tokens;
using Microsoft.Extensions.Primitives;

namespace Knowledge.Host.Pages.Connect;

/// <summary>What a person is asked.</summary>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Request">What the program asks for.</param>
/// <param name="Person">Who is asked.</param>
/// <param name="Destination">Where the person goes on to; null when the program waits on another device.</param>
/// <param name="Code">The code that the device shows; null when there is none.</param>
/// <param name="Fields">What the program sent, for the form.</param>
internal sealed record ConsentView(
    string Action, AccessRequest Request, string Person, string? Destination, string? Code, IReadOnlyList<KeyValuePair<string, StringValues>> Fields)
{
    /// <summary>What the program could do, in plain words.</summary>
    public IReadOnlyList<string> Wishes => [.. Request.Scopes.Select(AccessScopes.Words).OfType<string>()];

    /// <summary>An address as a person reads it: where, without how.</summary>
    public static string? Place(string? address) => address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? uri.IsLoopback ? $"a program on this machine ({uri.Authority})" : uri.Authority
        : null;
}
