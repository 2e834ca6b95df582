using System.Net.Sockets;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Knowledge.Accounts.Providers;

/// <summary>Judges what went wrong with a provider.</summary>
internal static class ProviderFailure
{
    /// <summary>What a person is told. A code that the provider does not take was used before, or was made for somebody else.</summary>
    public static ArrivalProblem Judge(Exception? failure) => Innermost(failure) switch
    {
        OpenIdConnectProtocolException told when Code(told) is { } code => code == "invalid_grant" ? ArrivalProblem.Mismatch : ArrivalProblem.Refused,
        HttpRequestException or IOException or TaskCanceledException or SocketException => ArrivalProblem.Unreachable,
        _ => ArrivalProblem.Mismatch,
    };

    /// <summary>What administrators are told. Codes and names alone: whatever else a provider writes may hold what is secret.</summary>
    public static string Reason(Exception? failure) => Innermost(failure) switch
    {
        OpenIdConnectProtocolException told when Code(told) is { } code => code,
        { } other => other.GetType().Name,
        null => "",
    };

    private static Exception? Innermost(Exception? failure)
    {
        while (failure?.InnerException is { } inner)
            failure = inner;
        return failure;
    }

    private static string? Code(OpenIdConnectProtocolException told) =>
        told.Data["error"] is string { Length: > 0 and <= 64 } code && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? code : null;
}
