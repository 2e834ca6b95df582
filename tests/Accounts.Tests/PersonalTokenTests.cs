using System.Net;
using System.Net.Http.Json;
using Knowledge.Accounts.People;
using Knowledge.Accounts.PersonalTokens;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

public sealed class PersonalTokenTests
{
    [Fact]
    public async Task A_script_acts_for_the_person_as_far_as_the_token_goes()
    {
        await using var host = await AccountsHost.Start();
        var (token, person) = await Issue(host);

        var who = await host.WhoIs(token.Secret!);

        Assert.StartsWith("knw_", token.Secret, StringComparison.Ordinal);
        Assert.Equal((ActorKind.User, person.Id), (who.Kind, who.Id));
        Assert.Equal(["accounts:read"], who.Scopes!);
        using var client = host.Browser();
        Assert.Equal(person.Id, (await client.GetFromJsonAsync<Who>("/who-by-message?token=" + token.Secret))!.Id);
        Assert.Equal(host.Clock.GetUtcNow(), await Stored(host, row => row.LastUsedAt));
    }

    [Fact]
    public async Task Only_the_hash_is_kept()
    {
        await using var host = await AccountsHost.Start();
        var (token, _) = await Issue(host);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token.Secret!))), await Stored(host, row => row.TokenHash));
        var told = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Events.Select(row => row.Changes).ToListAsync());
        Assert.DoesNotContain(told, changes => changes is not null && changes.RootElement.GetRawText().Contains(token.TokenHash, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("revoke")]
    [InlineData("expire")]
    [InlineData("lock")]
    [InlineData("remove")]
    public async Task A_token_that_is_no_more_is_out_at_once(string how)
    {
        await using var host = await AccountsHost.Start();
        var (token, person) = await Issue(host);
        await host.Run(async services =>
        {
            var root = services.GetRequiredService<Actions>().As(Somebody.Administrator);
            await root.Users.Add("eve@example.org", "Eve", [Role.Administrator]);
            await (how switch
            {
                "revoke" => (Task)services.GetRequiredService<Actions>().As(person).PersonalTokens.Revoke(token.Id),
                "lock" => root.Users.Lock(person.Id!.Value),
                "remove" => root.Users.Remove(person.Id!.Value),
                _ => Task.CompletedTask,
            });
        });
        if (how == "expire")
            host.Clock.Advance(TimeSpan.FromDays(2));

        using var refused = await host.Get("Bearer " + token.Secret);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("invalid_token", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_makes_no_token_and_nobody_makes_one_for_somebody_else()
    {
        await using var host = await AccountsHost.Start();
        var (_, person) = await Issue(host);
        var limited = person with { Scopes = new HashSet<string> { "accounts:read", "accounts:write" } };

        foreach (var actor in new[] { limited, Actor.Node(Guid.CreateVersion7(), "Curie"), Actor.Anonymous })
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
                services.GetRequiredService<Actions>().As(actor).PersonalTokens.Issue("more", ["accounts:write"])));
            Assert.Equal("FORBIDDEN", refusal.Failures[0].Code);
        }
    }

    [Fact]
    public async Task A_scope_limits_what_the_rules_would_allow()
    {
        await using var host = await AccountsHost.Start();
        var (_, person) = await Issue(host);
        var (reader, blind) = (person with { Scopes = new HashSet<string> { "accounts:read" } }, person with { Scopes = new HashSet<string> { "library:read", "accounts:write" } });

        Assert.True(await host.Run(services => services.GetRequiredService<Actions>().As(reader).Users.Read().AnyAsync()));
        Assert.False(await host.Run(services => services.GetRequiredService<Actions>().As(blind).Users.Read().AnyAsync()));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services => services.GetRequiredService<Actions>().As(reader).Users.Rename(person.Id!.Value, "Ada")));
        Assert.Equal("FORBIDDEN", refusal.Failures[0].Code);
        Assert.Contains("accounts:write", refusal.Message, StringComparison.Ordinal);
        await host.Run(services => services.GetRequiredService<Actions>().As(blind).Users.Rename(person.Id!.Value, "Ada"));
    }

    [Fact]
    public async Task Only_scopes_that_exist_are_given()
    {
        await using var host = await AccountsHost.Start();
        var (_, person) = await Issue(host);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => host.Run(services =>
            services.GetRequiredService<Actions>().As(person).PersonalTokens.Issue("more", ["everything"])));
        Assert.Equal(["scopes"], refusal.Failures[0].Path);
    }

    private static async Task<(PersonalToken Token, Actor Person)> Issue(AccountsHost host) => await host.Run(async services =>
    {
        var first = await services.GetRequiredService<KnowledgeDb>().Set<User>().SingleAsync();
        var person = Actor.User(first.Id, first.DisplayName, first.Roles);
        return (await services.GetRequiredService<Actions>().As(person).PersonalTokens.Issue("nightly", ["accounts:read"], 1), person);
    });

    private static Task<T> Stored<T>(AccountsHost host, System.Linq.Expressions.Expression<Func<PersonalToken, T>> value) =>
        host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<PersonalToken>().Select(value).SingleAsync());
}
