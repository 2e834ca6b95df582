using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>Nobody fills somebody else's mailbox by asking again and again.</summary>
public sealed class LetterLimitTests
{
    private const string Bea = "bea@example.org";

    [Fact]
    public async Task An_address_is_sent_three_letters_of_a_kind_an_hour_and_ten_a_day_and_administrators_are_told_of_more()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        Assert.Equal(3, await Asked(world, box, 5));
        for (var hour = 1; hour <= 3; hour++)
        {
            await Age(host, TimeSpan.FromMinutes(61));
            Assert.Equal(Math.Min(10, 3 * (hour + 1)), await Asked(world, box, 4));
        }

        var told = await GetIncident(host);
        Assert.Equal((IncidentKind.RateLimited, Bea), (told.Kind, told.Subject));
        await Age(host, TimeSpan.FromHours(24));
        Assert.Equal(11, await Asked(world, box, 1));
    }

    [Fact]
    public async Task Letters_of_other_kinds_and_to_others_are_sent_all_the_same_however_the_address_is_written()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { SignUp = "Open" });
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        await world.Person("bea");
        foreach (var address in new[] { Bea, "BEA@example.org", "Bea@Example.org", Bea })
            await world.As(Actor.Anonymous, actions => Done(actions.Users.AskForReset(address)));
        await world.As(Actor.Anonymous, actions => Done(actions.Users.SignUp(Bea)));
        await world.As(Actor.Anonymous, actions => Done(actions.Users.AskForReset(AccountsHost.Email)));
        await box.To(Bea);

        Assert.Equal(3, await Written(host, LetterKind.PasswordReset, "bea"));
        Assert.Equal(1, await Written(host, LetterKind.SignUp, "bea"));
        Assert.Equal(1, await Written(host, LetterKind.PasswordReset, "ada"));
    }

    [Fact]
    public async Task What_tells_of_a_change_is_never_held_back()
    {
        await using var host = await AccountsHost.Start();
        var (world, box) = (new GrantWorld(host), new LetterBox(host));
        var bea = await world.Person("bea");
        for (var number = 0; number < 5; number++)
            await host.Run(services => services.GetRequiredService<Actions>().As(Actor.System).Letters.Ask(LetterKind.PasswordChanged, Bea, bea.Id));

        Assert.DoesNotContain("", await box.To(Bea));
    }

    /// <summary>In the database: a clock that is moved on for a day rings for everything in between.</summary>
    private static Task Age(AccountsHost host, TimeSpan time) => host.Run(services =>
        services.GetRequiredService<KnowledgeDb>().Set<Letter>().ExecuteUpdateAsync(row => row.SetProperty(letter => letter.CreatedAt, letter => letter.CreatedAt - time)));

    private static async Task<int> Asked(GrantWorld world, LetterBox box, int times)
    {
        for (var number = 0; number < times; number++)
            await world.As(Actor.Anonymous, actions => Done(actions.Users.AskForReset(Bea)));
        return (await box.To(Bea)).Count(text => text.Length > 0);
    }

    private static Task<int> Written(AccountsHost host, LetterKind kind, string name) => host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Letter>()
        .CountAsync(letter => letter.Kind == kind && letter.Text != null && EF.Functions.ILike(letter.Address, name + "@%")));

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }

    /// <summary>Incidents are written a moment later.</summary>
    private static async Task<Incident> GetIncident(AccountsHost host)
    {
        Incident? found = null;
        await GrantWorld.Until(async () =>
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return (found = await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Incident>().AsNoTracking().FirstOrDefaultAsync())) is not null;
        });
        return found!;
    }
}
