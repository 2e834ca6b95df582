using System.Net;
using Knowledge.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class OperatorTests
{
    [Fact]
    public async Task The_local_client_acts_as_the_first_administrator()
    {
        await using var host = await AccountsHost.Start();

        var who = await host.WhoIs(await (await host.AskAsOperator(host.Local.ClientSecret)).Token());

        Assert.Equal((ActorKind.User, "Administrator"), (who.Kind, who.Name));
        Assert.Equal([Role.Administrator], who.Roles);
    }

    [Fact]
    public async Task A_restart_renews_the_secret_and_keeps_the_keys()
    {
        var data = await HostData.Make();
        string secret, token;
        await using (var host = await AccountsHost.Start(data))
        {
            secret = host.Local.ClientSecret;
            token = await (await host.AskAsOperator(secret)).Token();
            data = data with { Url = host.Address.ToString() };
        }

        await using var restarted = await AccountsHost.Start(data);

        Assert.Equal(ActorKind.User, (await restarted.WhoIs(token)).Kind);
        var refused = await restarted.AskAsOperator(secret);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("invalid_client", await refused.Error());
        Assert.NotEqual(secret, restarted.Local.ClientSecret);
        await (await restarted.AskAsOperator(restarted.Local.ClientSecret)).Token();
    }

    [Fact]
    public async Task Keys_are_readable_by_their_owner_alone()
    {
        var data = await HostData.Make() with { Keys = HostData.EmptyFolder() };
        await using var host = await AccountsHost.Start(data);
        using var browser = host.Browser();
        await browser.PostAsync(new Uri($"/enter?email={AccountsHost.Email}&password={AccountsHost.Password}", UriKind.Relative), null);

        var file = Assert.Single(Directory.GetFiles(data.Keys));
        Assert.Equal("protection.pem", Path.GetFileName(file));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data.Keys));
    }
}
