using System.Net;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>A forgotten password and a new address, by links that work once.</summary>
public sealed class RecoveryTests
{
    private const string Bea = "bea@example.org";
    private const string Fresh = "seven lazy herons under ice";

    [Fact]
    public async Task A_link_replaces_the_password_once_and_ends_all_sessions()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        using var browser = host.Browser();
        await browser.Enter(Bea, AccountsHost.Password);
        await Anonymously(world, actions => actions.Users.AskForReset("BEA@example.org"));
        var token = await box.Token("BEA@example.org");
        var weak = await Assert.ThrowsAsync<Refusal>(() => Anonymously(world, actions => actions.Users.Recover(token, "Password2030!")));
        Assert.Equal(["newPassword"], Assert.Single(weak.Failures).Path);
        await Anonymously(world, actions => actions.Users.Recover(token, Fresh));

        Assert.Equal(ActorKind.Anonymous, (await browser.Who()).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Enter(Bea, AccountsHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Enter(Bea, Fresh)).StatusCode);
        var again = await Assert.ThrowsAsync<Refusal>(() => Anonymously(world, actions => actions.Users.Recover(token, "nine more lazy herons")));
        Assert.Equal("LINK_OVER", Assert.Single(again.Failures).Code);
        Assert.Contains("was changed", Assert.Single(await box.To(Bea)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_use_one_link_at_once_do_not_both_succeed()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        await Anonymously(world, actions => actions.Users.AskForReset(Bea));
        var token = await box.Token(Bea);
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            try
            {
                await Anonymously(world, actions => actions.Users.Recover(token, $"{number} {Fresh}"));
                return true;
            }
            catch (Refusal)
            {
                return false;
            }
        }));

        Assert.Single(done, true);
    }

    [Fact]
    public async Task A_link_is_over_after_an_hour_and_nothing_is_left_of_it()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        await Anonymously(world, actions => actions.Users.AskForReset(Bea));
        var token = await box.Token(Bea);
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<Refusal>(() => Anonymously(world, actions => actions.Users.Recover(token, Fresh)));
        var letter = await host.Run(async services =>
        {
            var id = await services.GetRequiredService<KnowledgeDb>().Set<Letter>().Where(Letter.IsOver(host.Clock.GetUtcNow())).Select(row => row.Id).SingleAsync();
            return await services.GetRequiredService<Actions>().As(Actor.System).Letters.Fade(id);
        });

        Assert.Equal((LetterStatus.Over, null, null), (letter.Status, letter.Text, letter.TokenHash));
    }

    [Fact]
    public async Task Asking_for_an_address_without_an_account_is_the_same_work_and_writes_to_nobody()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        foreach (var address in new[] { Bea, "nobody@example.org" })
            await Anonymously(world, actions => actions.Users.AskForReset(address));
        var asked = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Letter>().AsNoTracking().OrderBy(row => row.Id).ToListAsync());

        Assert.Equal([Bea, "nobody@example.org"], asked.Select(row => row.Address));
        Assert.All(asked, row => Assert.Equal((LetterStatus.Waiting, null, null), (row.Status, row.AboutId, row.ExpiresAt)));
        Assert.Equal([""], await box.To("nobody@example.org"));
        Assert.NotEqual("", Assert.Single(await box.To(Bea)));
    }

    [Fact]
    public async Task A_person_who_is_locked_out_by_an_administrator_gets_no_link()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        await world.AsAdmin(actions => actions.Users.Lock(bea.Id!.Value));
        await Anonymously(world, actions => actions.Users.AskForReset(Bea));

        Assert.Equal([""], await box.To(Bea));
    }

    [Fact]
    public async Task A_new_address_counts_when_it_is_confirmed_there_and_the_old_one_is_told()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Users.ChangeEmail(bea.Id!.Value, "b@example.net", "wrong horse battery")));
        await world.As(bea, actions => actions.Users.ChangeEmail(bea.Id!.Value, "b@example.net", AccountsHost.Password));
        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter(Bea, AccountsHost.Password)).StatusCode);
        var token = await box.Token("b@example.net");
        await Anonymously(world, actions => actions.Users.Confirm(token));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter("b@example.net", AccountsHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Browser().Enter(Bea, AccountsHost.Password)).StatusCode);
        Assert.Contains("another email address", Assert.Single(await box.To(Bea)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refusal>(() => Anonymously(world, actions => actions.Users.Confirm(token)));
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_is_not_taken_over()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        await world.As(bea, actions => actions.Users.ChangeEmail(bea.Id!.Value, AccountsHost.Email, AccountsHost.Password));
        var token = await box.Token(AccountsHost.Email);
        await Assert.ThrowsAsync<Refusal>(() => Anonymously(world, actions => actions.Users.Confirm(token)));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Browser().Enter(Bea, AccountsHost.Password)).StatusCode);
    }

    [Fact]
    public async Task No_event_and_no_list_holds_a_link_and_only_administrators_read_letters()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        await Anonymously(world, actions => actions.Users.AskForReset(Bea));
        var token = await box.Token(Bea);
        var (letter, told) = await host.Run(async services =>
        {
            var db = services.GetRequiredService<KnowledgeDb>();
            var events = await db.Events.AsNoTracking().ToListAsync();
            return (await db.Set<Letter>().Select(row => row.Id).SingleAsync(), string.Join('\n', events.Select(row => row.Changes.RootElement.GetRawText())));
        });

        Assert.DoesNotContain(token, told, StringComparison.Ordinal);
        Assert.DoesNotContain(LinkToken.Hash(token), told, StringComparison.Ordinal);
        Assert.Contains(token, await world.AsAdmin(actions => actions.Letters.ReadText(letter)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refusal>(() => world.As(bea, actions => actions.Letters.ReadText(letter)));
        Assert.Empty(await world.As(bea, actions => actions.Letters.Read().ToListAsync()));
    }

    private static Task Anonymously(GrantWorld world, Func<Actions, Task> work) => world.As(Actor.Anonymous, async actions =>
    {
        await work(actions);
        return true;
    });
}
