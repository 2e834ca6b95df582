using System.ComponentModel;
using System.Text.Json;
using Knowledge.Kernel.Cli;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Knowledge.Network.Cli;

/// <summary><c>network invite</c>: makes a join token.</summary>
internal sealed class InviteCommand(Connections connections, Terminal terminal) : AsyncCommand<InviteCommand.Settings>
{
    private const string Document = """
        mutation Invite($input: IssueInvitationInput!) {
          issueInvitation(input: $input) { record { id uses expiresAt } secret errors { code message path } }
        }
        """;

    internal sealed class Settings : OutputSettings
    {
        [CommandOption("--uses <COUNT>")]
        [DefaultValue(100)]
        [Description("How many nodes may join with the token, 1 to 10,000")]
        public int Uses { get; init; }

        [CommandOption("--hours <HOURS>")]
        [DefaultValue(24.0)]
        [Description("For how many hours it works, up to 720")]
        public double Hours { get; init; }

        [CommandOption("--owner <EMAIL>")]
        [Description("Whose nodes they will be; an owner's nodes never judge each other")]
        public string? Owner { get; init; }

        [CommandOption("--dry-run")]
        [Description("Check everything, show what would be sent, send nothing")]
        public bool DryRun { get; init; }

        /// <summary>The action's arguments; an owner is named only when there is one.</summary>
        public object Input => Owner is null ? new { uses = Uses, hours = Hours } : new { uses = Uses, hours = Hours, owner = Owner };

        public override ValidationResult Validate()
        {
            if (Uses is < 1 or > 10_000)
                return ValidationResult.Error($"--uses is {Uses}; give 1 to 10,000.");
            return Hours is > 0 and <= 720 ? ValidationResult.Success() : ValidationResult.Error($"--hours is {Hours}; give more than 0 and at most 720.");
        }
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.DryRun)
            return ShowOnly(settings);
        var connection = await connections.AsOperator(cancellationToken);
        var payload = await connection.Mutate("issueInvitation", Document, new { input = settings.Input }, cancellationToken);
        var invitation = Invited.Read(payload);
        if (settings.Json)
            terminal.AnswerJson(invitation);
        else
            Show(invitation);
        return ExitCode.Done;
    }

    private int ShowOnly(Settings settings)
    {
        if (settings.Json)
            terminal.AnswerJson(new { dryRun = true, operation = Document, variables = new { input = settings.Input } });
        else
            terminal.Answer($"{Document}\n{Terminal.ToJson(new { input = settings.Input })}");
        terminal.Say("Nothing was sent.");
        return ExitCode.Done;
    }

    private void Show(Invited invitation)
    {
        terminal.Answer(invitation.Token);
        terminal.Say($"{invitation.Uses} nodes may join with this token until {invitation.ExpiresAt:yyyy-MM-dd HH:mm} UTC. It is shown this once. Next:");
        terminal.Say($"  ./run network simulate --nodes {Math.Min(12, invitation.Uses)} --token {invitation.Token}");
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
