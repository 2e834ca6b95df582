namespace Knowledge.Kernel.Cli.Logins;

/// <summary>The access tokens of a person who has signed in to a server: refreshed when they are about to expire, and kept for the next command.</summary>
internal sealed class LoginTokens(Uri server, LoginFile file, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private string? given;

    /// <exception cref="CommandFailure">Nobody is signed in, or not any more.</exception>
    public async Task<AccessToken> Ask(CancellationToken cancellation)
    {
        using var turn = await file.Turn(cancellation);
        var login = file.Find(server) ?? throw SignIn();
        // What was given before and is asked for again has been refused.
        if (login.AccessToken == given || login.ExpiresAt - Margin <= clock.GetUtcNow())
            file.Keep(server, login = await Refresh(login, cancellation));
        given = login.AccessToken;
        return new AccessToken(login.AccessToken, login.ExpiresAt);
    }

    private async Task<Login> Refresh(Login login, CancellationToken cancellation)
    {
        if (login.RefreshToken is not { } token)
            throw SignIn();
        var found = await LoginServer.Find(server, http, cancellation);
        var answer = await LoginServer.Ask(
            http, found.TokenEndpoint, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token, ["client_id"] = LoginServer.ClientId }, cancellation);
        if (answer.Login(clock.GetUtcNow(), token) is { } renewed)
            return renewed;
        file.Keep(server, null);
        throw SignIn();
    }

    private CommandFailure SignIn() => new(ExitCode.Failed, $"Nobody is signed in to {server}, or not any more. Sign in: ./run login --server {server}");
}
