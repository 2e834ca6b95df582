namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>
/// The account that runs PostgreSQL, which refuses to run as root: below root it is <c>nobody</c> (65534, entered through
/// <c>setpriv</c>), since <c>initdb</c> demands an account with a name and this one exists everywhere. Otherwise it is the host's own.
/// </summary>
internal sealed class ServerAccount
{
    private const string Nobody = "65534";

    private ServerAccount(bool isOther) => IsOther = isOther;

    public static ServerAccount Current { get; } = new(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows());

    /// <summary>Whether the server's account differs from the host's.</summary>
    public bool IsOther { get; }

    public Task<Command> Run(string program, IEnumerable<string> arguments, CancellationToken cancellation) => IsOther
        ? Command.Run("setpriv", ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--no-new-privs", "--", program, .. arguments], cancellation)
        : Command.Run(program, arguments, cancellation);

    /// <summary>Whether the account may enter the folder or execute the file.</summary>
    public async Task<bool> CanReach(string path, CancellationToken cancellation) =>
        !IsOther || (await Run("test", ["-x", path], cancellation)).Succeeded;

    /// <summary>Gives the file or folder to the account.</summary>
    public async Task Own(string path, CancellationToken cancellation)
    {
        if (IsOther)
            (await Command.Run("chown", ["-R", $"{Nobody}:{Nobody}", path], cancellation)).MustSucceed();
    }
}
