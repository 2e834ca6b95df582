using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Who sends an action more than it takes gets nothing for it, and administrators are told when it looked for a field of the record.</summary>
public sealed class MassAssignmentTests(ServedNetwork network)
{
    private const string Incidents = "{ incidents(filter: { kind: { eq: INPUT_REFUSED } }) { nodes { detail subject } } }";

    [Fact]
    public async Task A_field_that_the_action_does_not_take_is_refused_and_told_and_a_slip_of_the_pen_is_not()
    {
        using var anonymous = network.Anonymous();
        using var administrator = await network.Administrator();
        var slip = await anonymous.Ask("mutation { signUp(input: { email: \"mallory@example.org\", emial: \"x\" }) { errors { code } } }");
        var written = await anonymous.Ask("mutation { signUp(input: { email: \"mallory@example.org\", roles: [ADMINISTRATOR] }) { errors { code } } }");
        var given = await anonymous.Ask(
            "mutation($input: JoinInput!) { join(input: $input) { errors { code } } }",
            new { input = new { token = "x", displayName = "Mallory", password = "seven lazy herons under ice", emailConfirmed = true } });

        Assert.All([slip, written, given], answer => Assert.True(answer.TryGetProperty("errors", out _), answer.GetRawText()));
        var told = "";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!told.Contains("emailConfirmed", StringComparison.Ordinal))
        {
            told = (await administrator.Ask(Incidents)).GetRawText();
            await Task.Delay(50, patience.Token);
        }

        Assert.Contains("signUp was sent the field roles", told, StringComparison.Ordinal);
        Assert.Contains("join was sent the field emailConfirmed", told, StringComparison.Ordinal);
        Assert.DoesNotContain("emial", told, StringComparison.Ordinal);
    }
}
