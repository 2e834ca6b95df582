using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Knowledge.Accounts.Tests;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_program_acts_for_a_person_as_far_as_its_scopes_go()
    {
        await using var host = await AccountsHost.Start();
        var tokens = await (await TestProgram.Register(host)).SignIn(query => query["scope"] = "openid accounts:read");

        var who = await host.WhoIs(tokens.Access);

        Assert.Equal((ActorKind.User, "Administrator"), (who.Kind, who.Name));
        Assert.Equal(["accounts:read", "openid"], who.Scopes!.Order());
        Assert.Null(tokens.Refresh);
        Assert.Equal(AccountsHost.Email, (await UserInfo(host, (await (await TestProgram.Register(host)).SignIn(query => query["scope"] = "openid email")).Access)).GetProperty("email").GetString());
    }

    [Fact]
    public async Task Who_asks_for_nothing_that_modules_have_gets_nothing_of_it()
    {
        await using var host = await AccountsHost.Start();
        var tokens = await (await TestProgram.Register(host)).SignIn(query => query["scope"] = "openid");
        Assert.Equal(["openid"], (await host.WhoIs(tokens.Access)).Scopes!);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_the_second_time_ends_all_that_came_of_it()
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host);
        var first = await program.SignIn();
        var other = await program.SignIn();
        var second = await Tokens.In(await program.Refresh(first.Refresh!));
        Assert.NotEqual(first.Refresh, second.Refresh);

        Assert.Equal("invalid_grant", await (await program.Refresh(first.Refresh!)).Error());

        Assert.Equal("invalid_grant", await (await program.Refresh(second.Refresh!)).Error());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + second.Access)).StatusCode);
        // What the person does with the same program elsewhere is another family.
        Assert.Equal("Administrator", (await host.WhoIs(other.Access)).Name);
        await Reported(host, IncidentKind.TokenReused);
    }

    [Fact]
    public async Task A_code_works_once_and_the_second_time_ends_all_that_came_of_it()
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host);
        var code = await program.Code();
        var tokens = await Tokens.In(await program.Redeem(code));

        Assert.Equal("invalid_grant", await (await program.Redeem(code)).Error());

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", await (await program.Refresh(tokens.Refresh!)).Error());
    }

    [Fact]
    public async Task A_code_is_of_use_only_to_who_asked_for_it_and_can_prove_it()
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host);
        var thief = await TestProgram.Register(host);

        Assert.Equal("invalid_grant", await (await program.Redeem(await program.Code(), verifier: thief.Verifier)).Error());
        Assert.Equal("invalid_grant", await (await program.Redeem(await program.Code(), redirect: "http://127.0.0.1:7778/back")).Error());
        Assert.Equal("invalid_grant", await (await thief.Redeem(await program.Code(), verifier: program.Verifier)).Error());
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("response_type", "token")]
    [InlineData("scope", "library:everything")]
    [InlineData("resource", "https://elsewhere.example/mcp")]
    public async Task A_request_that_is_too_weak_is_refused_at_the_address_of_the_program(string field, string? value)
    {
        await using var host = await AccountsHost.Start();
        using var browser = await Somebody.SignedIn(host);

        using var answer = await (await TestProgram.Register(host)).Send(browser, query =>
        {
            query.Remove(field);
            if (value is not null)
                query[field] = value;
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(TestProgram.Back, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var told = answer.Headers.Location.ToString();
        Assert.Contains("error=", told, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", told, StringComparison.Ordinal);
        Assert.Contains("state=s1", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://telescope.example/back", true)]
    [InlineData("http://127.0.0.1:4711/back", true)]
    [InlineData("https://telescope.example/back/more", false)]
    [InlineData("https://telescope.example:8443/back", false)]
    [InlineData("https://telescope.example/back?next=https://evil.example", false)]
    [InlineData("https://telescope.example.evil.example/back", false)]
    [InlineData("http://127.0.0.1:4711/elsewhere", false)]
    [InlineData("https://evil.example/", false)]
    public async Task People_are_sent_to_registered_addresses_alone_or_to_any_port_of_their_own_machine(string address, bool isFine)
    {
        await using var host = await AccountsHost.Start();
        using var browser = await Somebody.SignedIn(host);

        using var answer = await (await TestProgram.Register(host)).Send(browser, query => query["redirect_uri"] = address);

        Assert.Equal(isFine ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        if (isFine)
            Assert.Contains("iss=" + Uri.EscapeDataString(host.Address.ToString()), answer.Headers.Location!.Query, StringComparison.Ordinal);
        else
            Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("sign-out")]
    [InlineData("lock")]
    [InlineData("remove")]
    [InlineData("withdraw")]
    public async Task A_person_who_is_shut_out_takes_all_tokens_along(string how)
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host);
        var tokens = await program.SignIn();
        var person = (await host.WhoIs(tokens.Access)).Id!.Value;
        await host.Run(services => services.GetRequiredService<Actions>().As(Somebody.Administrator).Users.Add("eve@example.org", "Eve", [Role.Administrator]));

        await host.Run(async services =>
        {
            var actions = services.GetRequiredService<Actions>().As(Somebody.Administrator);
            await (how switch
            {
                "sign-out" => (Task)actions.Users.SignOutEverywhere(person),
                "lock" => actions.Users.Lock(person),
                "remove" => actions.Users.Remove(person),
                _ => actions.Consents.Withdraw((await actions.Consents.Read().SingleAsync()).Id),
            });
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + tokens.Access)).StatusCode);
        Assert.Equal("invalid_grant", await (await program.Refresh(tokens.Refresh!)).Error());
    }

    [Fact]
    public async Task A_new_secret_takes_the_place_of_the_old_one()
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host, isConfidential: true);
        await program.SignIn();

        var rotated = await host.Run(async services =>
        {
            var actions = services.GetRequiredService<Actions>().As(Somebody.Administrator);
            return await actions.Applications.RotateSecret((await actions.Applications.Read().SingleAsync()).Id);
        });

        Assert.Equal("invalid_client", await (await program.Redeem(await program.Code())).Error());
        await new TestProgram(host, program.ClientId, rotated.Secret).SignIn();
        Assert.Equal("invalid_client", await (await new TestProgram(host, program.ClientId).Redeem(await program.Code())).Error());
    }

    [Fact]
    public async Task A_program_that_is_removed_is_out_at_once()
    {
        await using var host = await AccountsHost.Start();
        var program = await TestProgram.Register(host);
        var tokens = await program.SignIn();

        await host.Run(async services =>
        {
            var actions = services.GetRequiredService<Actions>().As(Somebody.Administrator);
            await actions.Applications.Remove((await actions.Applications.Read().SingleAsync()).Id);
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + tokens.Access)).StatusCode);
        Assert.Equal("invalid_client", await (await program.Refresh(tokens.Refresh!)).Error());
    }

    [Theory]
    [InlineData("ftp://telescope.example/back")]
    [InlineData("http://telescope.example/back")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://telescope.example/back#here")]
    [InlineData("https://ada:secret@telescope.example/back")]
    [InlineData("/back")]
    public async Task A_program_sends_nobody_to_such_an_address(string address)
    {
        await using var host = await AccountsHost.Start();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
            services.GetRequiredService<Actions>().As(Somebody.Administrator).Applications.Register("Telescope", [address])));
        Assert.Equal("redirectUris", Assert.Single(refusal.Failures).Path[0]);
    }

    [Fact]
    public async Task The_token_server_says_what_it_can_do()
    {
        await using var host = await AccountsHost.Start();
        using var client = host.Browser();
        foreach (var place in new[] { "openid-configuration", "oauth-authorization-server" })
        {
            var metadata = await client.GetFromJsonAsync<JsonElement>("/.well-known/" + place);
            Assert.Equal(["S256"], metadata.GetProperty("code_challenge_methods_supported").EnumerateArray().Select(method => method.GetString()));
            Assert.Contains("accounts:write", metadata.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()));
            Assert.Equal(new Uri(host.Address, "connect/register").ToString(), metadata.GetProperty("registration_endpoint").GetString());
            Assert.True(metadata.GetProperty("authorization_response_iss_parameter_supported").GetBoolean());
        }
    }

    [Fact]
    public async Task A_token_that_was_signed_by_nobody_or_by_somebody_else_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var good = new JsonWebToken((await (await TestProgram.Register(host)).SignIn()).Access);
        await using var elsewhere = await AccountsHost.Start();
        var foreign = (await (await TestProgram.Register(elsewhere)).SignIn()).Access;
        var unsigned = Base64("""{"alg":"none","typ":"at+jwt"}""") + "." + good.EncodedPayload + ".";
        var spliced = new JsonWebToken(foreign).EncodedHeader + "." + good.EncodedPayload + "." + new JsonWebToken(foreign).EncodedSignature;

        foreach (var token in new[] { foreign, unsigned, spliced, good.EncodedHeader + "." + good.EncodedPayload + "." })
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + token)).StatusCode);
    }

    private static string Base64(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(text);

    private static async Task<JsonElement> UserInfo(AccountsHost host, string token)
    {
        using var client = host.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return await client.GetFromJsonAsync<JsonElement>("/connect/userinfo");
    }

    private static async Task Reported(AccountsHost host, IncidentKind kind)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Incident>().AnyAsync(incident => incident.Kind == kind)))
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"Nobody heard of {kind}.");
    }
}
