using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>What must hold of records and arguments, and what runs around the method.</summary>
public sealed class ValidationTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task All_that_is_wrong_with_a_record_is_told_at_once_and_nothing_is_written()
    {
        await using var ann = world.As(People.Ann);
        var loan = await Lent(ann);
        var fine = await ann.Actions.Fines.Ask(loan.Id, 5);

        var refusal = await Some.Refused(ann.Actions.Fines.Ask((await ann.Actions.Loans.Wish("Bob")).Id, 200));
        Assert.Equal(["Say why so much.", "Nobody is late with a wish."], refusal.Failures.Select(failure => failure.Message));
        Assert.Equal(["reason", "amount"], refusal.Failures[0].Path);
        Assert.All(refusal.Failures, failure => Assert.Equal(FailureCode.Invalid, failure.Code));
        (await Some.Refused(ann.Actions.Fines.Change(fine.Id, 13))).HasCode(FailureCode.Invalid, "amount");
        Assert.Equal(5, ann.Actions.Fines.Read().Single(row => row.Id == fine.Id).Amount);
        Assert.Single(await ann.EventsOf(fine.Id));
    }

    [Fact]
    public async Task A_rule_of_one_action_is_not_asked_by_another()
    {
        await using var ann = world.As(People.Ann);
        var loan = await Lent(ann);
        var fine = await ann.Actions.Fines.Ask(loan.Id, 950, "lost");

        (await Some.Refused(ann.Actions.Fines.Waive(fine.Id))).HasCode(FailureCode.Invalid, "amount");
        await ann.Actions.Fines.Change(fine.Id, 850);
        await ann.Actions.Fines.Waive(fine.Id);
        Assert.Empty(ann.Actions.Fines.Read().Where(row => row.Id == fine.Id));
    }

    [Fact]
    public async Task Arguments_are_judged_together_before_anything_is_read_when_each_is_sound()
    {
        await using var ann = world.As(People.Ann);
        var sql = world.Sql.Listen();

        (await Some.Refused(ann.Actions.Fines.Ask(Guid.CreateVersion7(), 5, "no"))).HasCode(FailureCode.Invalid, "reason");
        (await Some.Refused(ann.Actions.Fines.Ask(Guid.CreateVersion7(), 2000, "no"))).HasCode(FailureCode.Invalid, "amount");
        Assert.Empty(sql);
    }

    [Fact]
    public async Task Hooks_run_around_the_method_with_its_arguments()
    {
        await using var ann = world.As(People.Ann);
        var loan = await Lent(ann);
        var fine = await ann.Actions.Fines.Ask(loan.Id, 5);

        Assert.Equal("made after", fine.Trail);
        Assert.Equal("made after Ann 5>7 changed after", (await ann.Actions.Fines.Change(fine.Id, 7)).Trail);
        (await Some.Refused(ann.Actions.Fines.Ask(Guid.CreateVersion7(), 5))).HasCode("NO_LOAN", "loanId");
    }

    [Fact]
    public async Task What_a_hook_does_belongs_to_the_transaction()
    {
        await using var ann = world.As(People.Ann);
        var (kept, undone) = (await Lent(ann), await Lent(ann));
        await ann.Actions.Fines.Ask(kept.Id, 500, "torn");
        await Some.Refused(ann.Actions.Fines.Ask(undone.Id, 500));

        var states = ann.Actions.Loans.Read().Where(row => row.Id == kept.Id || row.Id == undone.Id).OrderBy(row => row.Id).Select(row => row.State).ToList();
        Assert.Equal([LoanState.Closed, LoanState.Out], states);
    }

    private static async Task<Loan> Lent(Caller caller) => await caller.Actions.Loans.HandOut((await caller.Actions.Loans.Wish("Ann")).Id);
}
