using System.Text.Json;
using Knowledge.Kernel.Cli;
using Spectre.Console.Cli;

namespace Knowledge.Network.Cli;

/// <summary><c>network invite</c>: makes a join token.</summary>
internal sealed class InviteCommand(Connections connections, Terminal terminal) : AsyncCommand<InviteSettings>
{
    private const string Document = """
        mutation Invite($input: IssueInvitationInput!) {
          issueInvitation(input: $input) { record { id uses expiresAt } secret errors { code message path } }
        }
        """;

    private const string SpaceDocument = """
        mutation LetInto($input: OfferSpaceInvitationInput!) { offerSpaceInvitation(input: $input) { errors { code message path } } }
        """;

    private const string WithdrawDocument = """
        mutation Withdraw($id: ID!) { withdrawInvitation(id: $id) { errors { code message path } } }
        """;

    public override async Task<int> ExecuteAsync(CommandContext context, InviteSettings settings, CancellationToken cancellationToken)
    {
        if (settings.DryRun)
            return ShowOnly(settings);
        var connection = await connections.AsOperator(cancellationToken);
        var payload = await connection.Mutate("issueInvitation", Document, new { input = settings.Input }, cancellationToken);
        var invitation = Invited.Read(payload);
        if (settings.Space is { } space)
            await LetInto(connection, space, settings.RoleName, invitation.Id, cancellationToken);
        if (settings.Json)
            terminal.AnswerJson(invitation);
        else
            Show(invitation, settings);
        return ExitCode.Done;
    }

    /// <summary>A token that would not lead where it should is of no use: nobody has seen it, and it ends.</summary>
    private static async Task LetInto(GraphQLConnection connection, Guid spaceId, string role, Guid invitationId, CancellationToken cancellation)
    {
        try
        {
            await connection.Mutate("offerSpaceInvitation", SpaceDocument, new { input = new { spaceId, invitationId, role } }, cancellation);
        }
        catch (GraphQLFailure)
        {
            await connection.Mutate("withdrawInvitation", WithdrawDocument, new { id = invitationId }, cancellation);
            throw;
        }
    }

    private int ShowOnly(InviteSettings settings)
    {
        if (settings.Json)
            terminal.AnswerJson(new { dryRun = true, operation = Document, variables = new { input = settings.Input } });
        else
            terminal.Answer($"{Document}\n{Terminal.ToJson(new { input = settings.Input })}");
        if (settings.Space is { } space)
            terminal.Say($"Then the nodes would become members of the space {space}, as {settings.Role}.");
        terminal.Say("Nothing was sent.");
        return ExitCode.Done;
    }

    private void Show(Invited invitation, InviteSettings settings)
    {
        terminal.Answer(invitation.Token);
        terminal.Say($"{invitation.Uses} nodes may join with this token until {invitation.ExpiresAt:yyyy-MM-dd HH:mm} UTC. It is shown this once. Next:");
        terminal.Say($"  ./run network simulate --nodes {Math.Min(12, invitation.Uses)}{settings.SimulatedDomains} --token {invitation.Token}");
    }

    private sealed record Invited(Guid Id, string Token, int Uses, DateTimeOffset ExpiresAt)
    {
        public static Invited Read(JsonElement payload)
        {
            var record = payload.GetProperty("record");
            return new Invited(
                record.GetProperty("id").GetGuid(),
                payload.GetProperty("secret").GetString()!,
                record.GetProperty("uses").GetInt32(),
                record.GetProperty("expiresAt").GetDateTimeOffset().ToUniversalTime());
        }
    }
}
