using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task Hosts_that_start_together_make_one()
    {
        await using var host = await Empty();

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Create(host)));

        Assert.Single(made, first => first is not null);
        Assert.Equal(1, await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<User>().CountAsync()));
    }

    [Fact]
    public async Task Without_settings_a_password_is_made_that_opens_the_door()
    {
        await using var host = await Empty();

        var first = await Create(host);

        Assert.Equal("admin@localhost", first!.Email);
        Assert.True(first.Password!.Length >= 20);
        using var browser = host.Browser();
        Assert.True((await browser.PostAsync(
            new Uri($"/enter?email={first.Email}&password={first.Password}", UriKind.Relative), null)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_configured_password_is_not_told_again()
    {
        await using var host = await Empty();

        var first = await Create(host, (FirstAdministrator.EmailSetting, "grace@example.org"), (FirstAdministrator.PasswordSetting, AccountsHost.Password));

        Assert.Equal(new FirstSignIn("grace@example.org", null), first);
        Assert.Null(await Create(host));
    }

    [Fact]
    public async Task A_configured_password_that_is_too_short_is_refused_by_name()
    {
        await using var host = await Empty();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Create(host, (FirstAdministrator.PasswordSetting, "short-pw")));

        Assert.Contains("12 characters", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(FirstAdministrator.PasswordSetting, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short-pw", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<AccountsHost> Empty()
    {
        var host = await AccountsHost.Start();
        await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<User>().ExecuteDeleteAsync());
        return host;
    }

    private static Task<FirstSignIn?> Create(AccountsHost host, params (string Name, string Value)[] settings) => host.Run(services => new FirstAdministrator(
        services.GetRequiredService<UserManager<User>>(),
        services.GetRequiredService<KnowledgeDb>(),
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build(),
        host.Clock).Create(CancellationToken.None));
}
