using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>A record moves along its table of states and nowhere else.</summary>
public sealed class TransitionTests(World world) : IClassFixture<World>
{
    private static readonly Dictionary<string, Func<LoanActions, Guid, Task<Loan>>> Steps = new(StringComparer.Ordinal)
    {
        ["HandOut"] = (loans, id) => loans.HandOut(id),
        ["Return"] = (loans, id) => loans.Return(id),
        ["GiveUp"] = (loans, id) => loans.GiveUp(id),
    };

    [Fact]
    public async Task The_action_moves_the_record_and_its_event_says_so()
    {
        await using var ann = world.As(People.Ann);
        var loan = await ann.Actions.Loans.Wish("Ann");
        var lent = await ann.Actions.Loans.HandOut(loan.Id);

        Assert.Equal(LoanState.Out, lent.State);
        Assert.NotNull(lent.Due);
        Assert.Equal(["Wished", "Out"], (await ann.EventsOf(loan.Id))[^1].Changes.RootElement.GetProperty("state").EnumerateArray().Select(state => state.GetString()));
    }

    [Fact]
    public async Task Every_state_allows_what_its_lines_say_and_refuses_the_rest_in_words()
    {
        await using var ann = world.As(People.Ann);
        foreach (var (path, state) in new[] { ("", "Wished"), ("HandOut", "Out"), ("HandOut Return", "Back"), ("GiveUp", "Closed") })
        {
            foreach (var action in Steps.Keys)
            {
                var loan = await ann.Actions.Loans.Wish("Ann");
                foreach (var step in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    await Steps[step](ann.Actions.Loans, loan.Id);
                var line = Loan.Facts.Transitions.SingleOrDefault(line => line.Action == action && line.From == state);
                Assert.Equal(line is not null, await ann.Actions.Can<Loan>(action, loan.Id));
                if (line is not null)
                    Assert.Equal(line.To, (await Steps[action](ann.Actions.Loans, loan.Id)).State.ToString());
                else
                    (await Some.Refused(Steps[action](ann.Actions.Loans, loan.Id))).HasCode(FailureCode.Conflict, "state");
            }
        }
    }

    [Fact]
    public async Task A_refusal_names_the_state_and_those_that_the_action_takes_and_the_method_did_not_run()
    {
        await using var ann = world.As(People.Ann);
        var loan = await ann.Actions.Loans.Wish("Ann");
        Assert.Equal("The loan is Wished; Return takes one that is Out.", (await Some.Refused(ann.Actions.Loans.Return(loan.Id))).Message);
        await ann.Actions.Loans.HandOut(loan.Id);
        await ann.Actions.Loans.Return(loan.Id);
        Assert.Equal("The loan is Back; GiveUp takes one that is Wished or Out.", (await Some.Refused(ann.Actions.Loans.GiveUp(loan.Id))).Message);
        Assert.Equal("The loan is Back; HandOut takes one that is Wished.", (await Some.Refused(ann.Actions.Loans.HandOut(loan.Id))).Message);
        Assert.Null(ann.Actions.Loans.Read().Single(row => row.Id == loan.Id).Due);
    }
}
