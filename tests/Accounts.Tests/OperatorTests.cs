using System.Net;
using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
    public async Task A_command_line_whose_host_is_gone_for_ninety_days_is_removed_and_that_of_this_host_stays()
    {
        var data = await HostData.Make();
        LocalCredentials former;
        await using (var gone = await AccountsHost.Start(data, home: "/elsewhere"))
            former = gone.Local;
        await using var host = await AccountsHost.Start(data);
        await UnseenFor(host, TimeSpan.FromDays(89));
        await Prune(host);
        Assert.Equal(2, await Clients(host, former));
        await UnseenFor(host, TimeSpan.FromDays(91));
        await Prune(host);

        Assert.Equal(1, await Clients(host, former));
        await (await host.AskAsOperator(host.Local.ClientSecret)).Token();
    }

    private static Task Prune(AccountsHost host) => host.Run(services => services.GetServices<IHostedService>().OfType<Prune>().Single().Run(CancellationToken.None));

    /// <summary>In the database: a clock that is moved on for months rings for everything in between.</summary>
    private static Task UnseenFor(AccountsHost host, TimeSpan time)
    {
        var then = host.Clock.GetUtcNow() - time;
        return host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Client>().ExecuteUpdateAsync(row => row.SetProperty(client => client.SeenAt, then)));
    }

    private static Task<int> Clients(AccountsHost host, LocalCredentials former) => host.Run(services =>
        services.GetRequiredService<KnowledgeDb>().Set<Client>().CountAsync(client => client.ClientId == former.ClientId || client.ClientId == host.Local.ClientId));

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
