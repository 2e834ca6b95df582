using System.Diagnostics;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>The command line as an operator types it, on the data folder of a host.</summary>
internal static class CommandLine
{
    public static async Task<Said> Run(DataFolder folder, params string[] arguments)
    {
        using var command = new Process { StartInfo = Describe(folder, arguments) };
        command.Start();
        var answer = command.StandardOutput.ReadToEndAsync();
        var talk = command.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Eventually.Patience * 2);
        try
        {
            await command.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            command.Kill();
        }

        return new(command.ExitCode, (await answer).Trim(), await talk);
    }

    private static ProcessStartInfo Describe(DataFolder folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Product.Host, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Product.Repository,
        };
        start.Environment["KNOWLEDGE_DATA"] = folder.Path;
        return start;
    }
}

/// <summary>What a command said.</summary>
internal sealed record Said(int Code, string Answer, string Talk)
{
    /// <summary>The answer of a command that must have done its work.</summary>
    public string Done()
    {
        Assert.True(Code == 0, $"The command ended with {Code}: {Talk}");
        return Answer;
    }
}
