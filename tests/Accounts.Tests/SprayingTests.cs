using System.Net;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>Whoever tries one password on many accounts is stopped by address, and learns from nothing which accounts exist.</summary>
public sealed class SprayingTests
{
    [Fact]
    public async Task An_address_with_twenty_refusals_waits_even_with_the_right_password()
    {
        await using var host = await AccountsHost.Start();
        using var browser = host.Browser();
        for (var number = 0; number < RefusedSignIns.Most; number++)
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Enter($"person{number}@example.org", AccountsHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.Enter(AccountsHost.Email, AccountsHost.Password)).StatusCode);
        host.Clock.Advance(RefusedSignIns.Window);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Enter(AccountsHost.Email, AccountsHost.Password)).StatusCode);
    }

    [Fact]
    public void Addresses_of_one_network_of_version_6_count_together_and_others_do_not()
    {
        var refused = new RefusedSignIns(TimeProvider.System);
        for (var number = 1; number <= RefusedSignIns.Most; number++)
            refused.Add(IPAddress.Parse($"2001:db8:1:2::{number:x}"));
        Assert.NotNull(refused.Wait(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Null(refused.Wait(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Null(refused.Wait(IPAddress.Parse("192.0.2.1")));
    }

    [Theory]
    [InlineData(AccountsHost.Email)]
    [InlineData("nobody@example.org")]
    [InlineData("locked@example.org")]
    public async Task A_refusal_is_the_same_work_whoever_it_is(string email)
    {
        var hasher = new CountingHasher();
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var locked = await world.Person("locked");
        await world.AsAdmin(actions => actions.Users.Lock(locked.Id!.Value));
        await host.Run(async services =>
        {
            var tries = new PasswordTries(services.GetRequiredService<IServiceScopeFactory>(), hasher, host.Clock);
            var user = await services.GetRequiredService<UserManager<User>>().FindByEmailAsync(email);
            Assert.False(await tries.Try(user, "wrong horse battery"));
        });

        Assert.Equal(1, hasher.Work);
    }

    /// <summary>The real one, which counts.</summary>
    private sealed class CountingHasher : PasswordHasher<User>
    {
        public int Work { get; private set; }

        public override string HashPassword(User user, string password)
        {
            Work++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Work++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
