using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;

namespace Knowledge.Resources.Tests.Rules;

/// <summary>Desks, their members and their notes.</summary>
internal static class Desks
{
    /// <summary>A desk at which these people sit.</summary>
    public static async Task<Desk> DeskOf(this World world, params Actor[] members)
    {
        await using var admin = world.As(People.Admin);
        var desk = await admin.Actions.Desks.Set(Some.Name());
        foreach (var member in members)
            await admin.Actions.DeskMembers.Seat(desk.Id, member.UserId);
        return desk;
    }

    /// <summary>A note by somebody who may write there.</summary>
    public static async Task<Note> NoteOf(this World world, Actor author, Desk desk, string? remark = null, bool isSealed = false)
    {
        await using var caller = world.As(author);
        return await caller.Actions.Notes.Write(desk.Id, Some.Name(), remark, isSealed);
    }
}
