using System.Net;
using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Tests;

/// <summary>A password is long and not among those tried first; who changes it knows the old one.</summary>
public sealed class PasswordTests
{
    private const string Fresh = "seven lazy herons under ice";

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("Tr0ub4dor & 3 ducks")]
    [InlineData("kvbx2hq9mtwz")]
    [InlineData("Füße im kalten Fluss")]
    public void One_that_nobody_guesses_may_be_chosen(string password) => Assert.Null(PasswordRules.Problem(password, "ada@example.org", "Ada Lovelace"));

    [Theory]
    [InlineData("short-pw", "too short")]
    [InlineData("aaaaaaaaaaaaaaaa", "repeats")]
    [InlineData("abcdabcdabcdab", "repeats")]
    [InlineData("horsebatteryhorsebattery", "repeats")]
    [InlineData("qwertyuiop12", "keyboard")]
    [InlineData("1qaz2wsx3edc4rfv", "keyboard")]
    [InlineData("abcdefghijklmnop", "keyboard")]
    [InlineData("Password2030!", "tried first")]
    [InlineData("P4$$w0rd2030!", "tried first")]
    [InlineData("dragonmonkey", "tried first")]
    [InlineData("1234princess!", "tried first")]
    [InlineData("lovelace-2030", "your name")]
    [InlineData("ada@example.org", "your name")]
    [InlineData("Knowledge2030!", "your name")]
    public void One_that_is_guessed_first_is_refused_with_the_cure(string password, string because)
    {
        var problem = PasswordRules.Problem(password, "ada@example.org", "Ada Lovelace");
        Assert.Contains(because, problem, StringComparison.Ordinal);
        Assert.Contains("Take ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(password, problem, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_longest_has_256_characters()
    {
        var password = string.Concat(Enumerable.Range(0, 64).Select(number => $"{number * 7919:0000}"))[..256];
        Assert.Null(PasswordRules.Problem(password, null, null));
        Assert.Contains("too long", PasswordRules.Problem(password + "x", null, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_replaces_the_password_knowing_the_old_one()
    {
        await using var host = await AccountsHost.Start();
        var (world, bea) = await Bea(host);
        await world.As(bea, actions => actions.Users.ChangePassword(bea.Id!.Value, AccountsHost.Password, Fresh));

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser().Enter("bea@example.org", AccountsHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter("bea@example.org", Fresh)).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_know_the_old_one_is_refused_and_tries_count_as_at_the_door()
    {
        await using var host = await AccountsHost.Start();
        var (world, bea) = await Bea(host);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.ChangePassword(bea.Id!.Value, "wrong horse battery", Fresh)));
            Assert.Equal(["currentPassword"], Assert.Single(refusal.Failures).Path);
        }

        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.ChangePassword(bea.Id!.Value, AccountsHost.Password, Fresh)));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser().Enter("bea@example.org", AccountsHost.Password)).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_the_password_of_another_and_none_to_one_that_is_guessed_first()
    {
        await using var host = await AccountsHost.Start();
        var (world, bea) = await Bea(host);
        var carl = await world.Person("carl");
        await Assert.ThrowsAsync<Refusal>(() => world.As(carl, actions => actions.Users.ChangePassword(bea.Id!.Value, AccountsHost.Password, Fresh)));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.ChangePassword(bea.Id!.Value, AccountsHost.Password, "Password2030!")));
        Assert.Equal(["newPassword"], Assert.Single(refusal.Failures).Path);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter("bea@example.org", AccountsHost.Password)).StatusCode);
    }

    private static async Task<(GrantWorld World, Actor Bea)> Bea(AccountsHost host)
    {
        var world = new GrantWorld(host);
        return (world, await world.Person("bea"));
    }
}
