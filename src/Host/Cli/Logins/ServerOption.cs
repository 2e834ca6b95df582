using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Logins;

/// <summary>The option that every command takes: <c>--server https://…</c>, whose host is meant instead of the one on the data folder.</summary>
internal static class ServerOption
{
    private const string Name = "--server";

    /// <summary>The arguments without the option, and the server it names; null without it.</summary>
    /// <exception cref="CommandFailure">It names no address.</exception>
    public static (string[] Words, Uri? Server) Split(string[] args)
    {
        var at = Array.FindIndex(args, word => word == Name || word.StartsWith(Name + "=", StringComparison.Ordinal));
        if (at < 0)
            return (args, null);
        var isJoined = args[at] != Name;
        var written = isJoined ? args[at][(Name.Length + 1)..] : at + 1 < args.Length ? args[at + 1] : "";
        return ([.. args[..at], .. args[Math.Min(args.Length, at + (isJoined ? 1 : 2))..]], Address(written));
    }

    private static Uri Address(string written) =>
        Uri.TryCreate(written.EndsWith('/') ? written : written + "/", UriKind.Absolute, out var server) && server.Scheme is "http" or "https"
            ? server
            : throw new CommandFailure(ExitCode.Usage, $"'{written}' is no address. Write {Name} https://knowledge.example.org.");
}
