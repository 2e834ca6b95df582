using System.Net;
using Knowledge.Accounts.Factors;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>The second step of signing in: a code that works once, tried a few times at most, with recovery codes for a lost phone.</summary>
public sealed class SecondFactorTests
{
    private const string Bea = "bea@example.org";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, OneTimeCodes.Of("12345678901234567890"u8.ToArray(), seconds / 30));

    [Fact]
    public void A_key_is_written_as_programs_read_it() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCodes.Text("12345678901234567890"u8.ToArray()));

    [Fact]
    public async Task Who_has_one_gets_in_with_password_and_code_and_with_neither_alone()
    {
        await using var host = await AccountsHost.Start();
        var (_, bea, key, _) = await WithCodes(host);
        using var browser = host.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Code("000000"));
        Assert.Equal(HttpStatusCode.OK, (await browser.Enter(Bea, AccountsHost.Password)).StatusCode);
        Assert.Equal(ActorKind.Anonymous, (await browser.Who()).Kind);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NoContent, await browser.Code(Now(host, key)));
        Assert.Equal(bea.Id, (await browser.Who()).Id);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var host = await AccountsHost.Start();
        var (_, _, key, _) = await WithCodes(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Now(host, key);
        using var first = host.Browser();
        await first.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.NoContent, await first.Code(code));
        using var second = host.Browser();
        await second.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.Forbidden, await second.Code(code));
        Assert.Equal(ActorKind.Anonymous, (await second.Who()).Kind);
    }

    [Fact]
    public async Task Five_wrong_codes_close_it_for_the_right_one_however_often_the_password_is_given()
    {
        await using var host = await AccountsHost.Start();
        var (_, _, key, _) = await WithCodes(host);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var browser = host.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.Enter(Bea, AccountsHost.Password);
            Assert.Equal(HttpStatusCode.Forbidden, await browser.Code("000000"));
        }

        await browser.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Code(Now(host, key)));
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.NoContent, await browser.Code(Now(host, key)));
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        await using var host = await AccountsHost.Start();
        var (_, _, _, codes) = await WithCodes(host);
        Assert.Equal(10, codes.Distinct().Count());
        using var browser = host.Browser();
        await browser.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.NoContent, await browser.Code(codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        await browser.Enter(Bea, AccountsHost.Password);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Code(codes[3]));
        Assert.Equal(HttpStatusCode.NoContent, await browser.Code(codes[4]));
    }

    [Fact]
    public async Task Neither_key_nor_codes_are_stored_or_told_as_they_are()
    {
        await using var host = await AccountsHost.Start();
        var (_, _, key, codes) = await WithCodes(host);
        var text = await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            var row = await db.Database.SqlQueryRaw<string>("SELECT row_to_json(a)::text AS \"Value\" FROM accounts.authenticators a").SingleAsync();
            return row + string.Concat((await db.Events.AsNoTracking().ToListAsync()).Select(told => told.Changes.RootElement.GetRawText()));
        });

        Assert.All([OneTimeCodes.Text(key), Convert.ToBase64String(key), .. codes], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Turning_it_off_takes_the_password_and_an_administrator_lifts_it_without()
    {
        await using var host = await AccountsHost.Start();
        var (world, bea, _, _) = await WithCodes(host);
        var id = (await world.As(bea, actions => actions.Authenticators.Read().SingleAsync())).Id;
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Authenticators.TurnOff(id, "wrong horse battery")));
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Authenticators.Lift(id)));
        Assert.Equal("CONFLICT", Assert.Single((await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Authenticators.Begin()))).Failures).Code);
        var renewed = await world.As(bea, actions => actions.Authenticators.RenewCodes(id, AccountsHost.Password));
        Assert.Equal(10, renewed.Secret!.Split(' ').Length);
        await world.As(bea, actions => actions.Authenticators.TurnOff(id, AccountsHost.Password));
        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter(Bea, AccountsHost.Password)).StatusCode);
    }

    [Fact]
    public async Task The_first_step_does_not_outlive_a_change_of_the_password()
    {
        await using var host = await AccountsHost.Start();
        var (world, bea, key, _) = await WithCodes(host);
        using var browser = host.Browser();
        await browser.Enter(Bea, AccountsHost.Password);
        await world.As(bea, actions => actions.Users.ChangePassword(bea.Id!.Value, AccountsHost.Password, "seven lazy herons under ice"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Code(Now(host, key)));
    }

    private static async Task<(GrantWorld World, Actor Bea, byte[] Key, string[] Codes)> WithCodes(AccountsHost host)
    {
        var world = new GrantWorld(host);
        var bea = await world.Person("bea");
        var begun = await world.As(bea, actions => actions.Authenticators.Begin());
        var key = Base32(begun.Secret!);
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Authenticators.Confirm(begun.Id, "12345")));
        var confirmed = await world.As(bea, actions => actions.Authenticators.Confirm(begun.Id, Now(host, key)));
        return (world, bea, key, confirmed.Secret!.Split(' '));
    }

    private static string Now(AccountsHost host, byte[] key) => OneTimeCodes.Of(key, host.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
