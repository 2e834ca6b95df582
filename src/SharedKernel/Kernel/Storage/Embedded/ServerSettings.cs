namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>Settings that the server is started with, over those of its configuration file.</summary>
internal static class ServerSettings
{
    /// <summary>What the host's pool may take of the server's 100: requests beyond it wait, and the jobs' own pool and an operator's psql still get in.</summary>
    public const int ConnectionsOfPool = 70;

    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["listen_addresses"] = "127.0.0.1",
        ["unix_socket_directories"] = "",
        ["max_connections"] = "100",
        ["shared_buffers"] = "256MB",
        ["logging_collector"] = "on",
        // One file a day, overwritten a week later.
        ["log_filename"] = "%a.log",
        ["log_truncate_on_rotation"] = "on",
        ["log_rotation_size"] = "0",
        // A statement's text may hold what does not belong in a log.
        ["log_min_error_statement"] = "panic",
    };

    /// <summary>The options as <c>pg_ctl --options</c> wants them: one text, which it hands to the shell.</summary>
    public static string Options(int port, IReadOnlyDictionary<string, string> own)
    {
        var settings = new Dictionary<string, string>(Defaults, StringComparer.Ordinal) { ["port"] = $"{port}" };
        foreach (var (name, value) in own)
            settings[name] = value;
        return string.Join(' ', settings.Select(setting => $"-c {setting.Key}={setting.Value}"));
    }
}
