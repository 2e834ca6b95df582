using System.Net;
using System.Net.Http.Json;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class SignInTests
{
    [Fact]
    public async Task The_cookie_of_a_session_says_who_acts_until_the_person_leaves()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();

        var entered = await Enter(browser, AccountsHost.Email, AccountsHost.Password);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        var who = await Who(browser);
        Assert.Equal((ActorKind.User, "Administrator"), (who.Kind, who.Name));
        Assert.Equal([Role.Administrator], who.Roles);

        await browser.PostAsync(new Uri("/leave", UriKind.Relative), null);
        Assert.Equal(ActorKind.Anonymous, (await Who(browser)).Kind);
    }

    [Theory]
    [InlineData(AccountsHost.Email, "correct horse batterz")]
    [InlineData("nobody@example.org", AccountsHost.Password)]
    [InlineData("", "")]
    public async Task Who_cannot_prove_it_gets_no_session(string email, string password)
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();

        var refused = await Enter(browser, email, password);

        Assert.False(refused.IsSuccessStatusCode);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        Assert.Equal(ActorKind.Anonymous, (await Who(browser)).Kind);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(HttpStatusCode.Forbidden, (await Enter(browser, AccountsHost.Email, "wrong horse battery")).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, (await Enter(browser, AccountsHost.Email, AccountsHost.Password)).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_the_persons_security_stamp_changes()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        await Enter(browser, AccountsHost.Email, AccountsHost.Password);

        await host.Run(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(AccountsHost.Email))!);
        });
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(ActorKind.Anonymous, (await Who(browser)).Kind);
    }

    private static async Task<HttpResponseMessage> Enter(HttpClient browser, string email, string password) => await browser.PostAsync(
        new Uri($"/enter?email={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}", UriKind.Relative), null);

    private static async Task<Who> Who(HttpClient browser) => (await browser.GetFromJsonAsync<Who>("/who"))!;
}
