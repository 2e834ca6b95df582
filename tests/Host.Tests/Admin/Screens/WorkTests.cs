using System.Net;
using Knowledge.Sample.Parcels;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>What triggers have failed on, as those see it who look after the network.</summary>
public sealed class WorkTests(SampleScreens screens) : IClassFixture<SampleScreens>
{
    private const string Trigger = "sample.Parcel.Waiting";

    [Fact]
    public async Task A_dead_letter_says_why_and_how_often_and_is_retried_with_an_event()
    {
        var parcel = await Failed(attempts: 2, isDead: true);
        using var oscar = screens.Of("Oscar");
        Assert.Contains("Due work", (await oscar.Open("/admin")).Words, StringComparison.Ordinal);

        var (words, html) = await oscar.Open($"/admin/work?trigger={Trigger}");
        Assert.Contains("2 of 2 The courier is ill.", words, StringComparison.Ordinal);
        var (told, _) = await oscar.Send(html, $"/admin/work?trigger={Trigger}&handler=Retry", ("of", Trigger), ("record", $"{parcel}"));

        Assert.Contains("It is tried again now.", told, StringComparison.Ordinal);
        Assert.Equal(0, await screens.Rows.Value<int>("SELECT attempts FROM kernel.due_work WHERE record_id = $1 AND dead_since IS NULL AND next_attempt <= now()", parcel));
        Assert.Contains("Retry waiting by Oscar", (await oscar.Open($"/admin/sample/parcels/{parcel}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_to_be_tried_again_can_be_given_up()
    {
        var parcel = await Failed(attempts: 1, isDead: false);
        using var ada = screens.Of("Ada");
        var address = $"/admin/work?show=waiting&trigger={Trigger}";

        var (words, html) = await ada.Open(address);
        Assert.Contains("1 of 2 The courier is ill.", words, StringComparison.Ordinal);
        await ada.Send(html, $"{address}&handler=GiveUp", ("of", Trigger), ("record", $"{parcel}"));

        Assert.Equal(1, await screens.Rows.Value<int>("SELECT attempts FROM kernel.due_work WHERE record_id = $1 AND dead_since IS NOT NULL", parcel));
        Assert.Contains("Give up waiting by Ada", (await ada.Open($"/admin/sample/parcels/{parcel}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_longer_there_is_said_to_be_gone()
    {
        await Failed(attempts: 2, isDead: true);
        using var ada = screens.Of("Ada");
        var (_, html) = await ada.Open("/admin/work");
        await screens.Rows.Run("DELETE FROM kernel.due_work");

        var (words, _) = await ada.Send(html, "/admin/work?handler=Retry");

        Assert.Contains("There is nothing left to do", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_administrators_and_operators()
    {
        using var mona = screens.Of("Mona");

        Assert.Equal(HttpStatusCode.Forbidden, await mona.Status("/admin/work"));
    }

    private async Task<Guid> Failed(int attempts, bool isDead)
    {
        await screens.Rows.Run("DELETE FROM kernel.due_work");
        var parcel = await screens.Act("Ada", actions => actions.Parcels.Pack("A parcel", ParcelStatus.Packed));
        await screens.Rows.Run(
            "INSERT INTO kernel.due_work (trigger, record_id, attempts, next_attempt, last_error, dead_since) VALUES ($1, $2, $3, now() + interval '1 hour', 'The courier is ill.', CASE WHEN $4 THEN now() END)",
            Trigger, parcel.Id, attempts, isDead);
        return parcel.Id;
    }
}
