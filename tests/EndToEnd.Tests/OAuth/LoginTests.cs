using System.Diagnostics;
using Knowledge.EndToEnd.Tests.Agents;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.EndToEnd.Tests.Refusals;

namespace Knowledge.EndToEnd.Tests.OAuth;

/// <summary>The command line on a machine without a host: <c>login --server</c>, verbs with <c>--server</c>, <c>logout --server</c>.</summary>
public sealed class LoginTests(QuietNetwork network)
{
    [Fact]
    public async Task A_person_signs_in_by_a_code_and_commands_reach_the_host_until_they_sign_out()
    {
        using var turn = await network.Turn();
        using var home = new DataFolder();
        var server = network.Host.Address.ToString();

        using (var login = Start(home, "login", "--server", server, "--json"))
        {
            var asked = JsonElement.Parse((await login.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            await NodePrograms.Run("approve-device.mjs", [server, "admin@localhost", "correct horse battery", asked.GetProperty("complete").GetString()!]);
            Assert.Equal(0, (await End(login)).Code);
        }

        var kept = home.At("knowledge/logins.json");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
        var listed = await Run(home, "accounts", "user", "list", "--json", "--server", server);
        Assert.Contains("admin@localhost", listed.Done(), StringComparison.Ordinal);
        // An access token that has expired is refreshed without a word.
        File.WriteAllText(kept, File.ReadAllText(kept).Replace("\"expiresAt\":\"2", "\"expiresAt\":\"1", StringComparison.Ordinal));
        (await Run(home, "accounts", "user", "list", "--json", "--server", server)).Done();

        (await Run(home, "logout", "--server", server)).Done();
        var refused = await Run(home, "accounts", "user", "list", "--server", server);
        Assert.Equal(1, refused.Code);
        Assert.Contains("./run login --server", refused.Talk, StringComparison.Ordinal);
    }

    private static async Task<Said> Run(DataFolder home, params string[] arguments)
    {
        using var command = Start(home, arguments);
        return await End(command);
    }

    private static async Task<Said> End(Process command)
    {
        var answer = command.StandardOutput.ReadToEndAsync();
        var talk = command.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Eventually.Patience * 2);
        await command.WaitForExitAsync(deadline.Token);
        return new(command.ExitCode, (await answer).Trim(), await talk);
    }

    private static Process Start(DataFolder home, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Product.Host, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KNOWLEDGE_DATA"] = home.At("data");
        start.Environment["XDG_CONFIG_HOME"] = home.Path;
        return Process.Start(start)!;
    }
}
