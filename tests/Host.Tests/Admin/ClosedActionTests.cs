using System.Security.Claims;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Kernel.Actions;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

/// <summary>A record's state closes the actions that do not start from it.</summary>
public sealed class ClosedActionTests
{
    [Theory]
    [InlineData("SUBMITTED", "BeginValidation")]
    [InlineData("VALIDATING", "Accept Reject ReturnToQueue GiveUp")]
    [InlineData("ACCEPTED", "Retract Reconsider")]
    [InlineData("RETRACTED", "")]
    public void Only_what_starts_from_the_state_is_open(string state, string open)
    {
        var moving = Forms(state).Where(form => form.Others.Length > 0).ToList();
        Assert.Equal(7, moving.Count);
        Assert.Equal(open, string.Join(' ', moving.Where(form => form.Closed is null).Select(form => form.Action.Name)));
    }

    [Fact]
    public void It_says_in_words_why_not_and_when()
    {
        Assert.Equal("The item is Submitted; Give up takes one that is Validating.", Of(Forms("SUBMITTED"), "GiveUp").Closed);
        Assert.Null(Of(Forms("ACCEPTED"), "Attach").Closed);
    }

    [Fact]
    public void A_state_that_the_visitor_may_not_know_closes_nothing() => Assert.All(Forms(null), form => Assert.Null(form.Closed));

    [Fact]
    public void A_form_names_the_others_that_its_action_may_open_or_close()
    {
        Assert.Equal("#act-retractItem,#act-beginValidationItem,#act-rejectItem,#act-returnToQueueItem,#act-giveUpItem,#act-reconsiderItem", Of(Forms("SUBMITTED"), "Accept").Others);
        Assert.Equal("", Of(Forms("SUBMITTED"), "Attach").Others);
    }

    private static IReadOnlyList<ActionForm> Forms(string? state)
    {
        var items = AdminSchema.Find("library", "items");
        var visit = new AdminVisit();
        visit.Begin(Actor.System, new ClaimsPrincipal());
        var runner = new ActionRunner(null!, new MutationDocuments(AdminSchema.Schema, AdminSchema.Catalog), AdminSchema.Catalog, visit);
        return runner.Forms(items, items.Changes, Guid.CreateVersion7(), name => name == "status" ? state : "");
    }

    private static ActionForm Of(IReadOnlyList<ActionForm> forms, string action) => forms.Single(form => form.Action.Name == action);
}
