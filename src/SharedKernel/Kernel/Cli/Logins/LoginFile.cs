using System.Text.Json;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Cli.Logins;

/// <summary>The logins of this user, one for each server, in a file that nobody else may read.</summary>
public sealed class LoginFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly string folder;

    /// <param name="folder">Where it is; in the user's folder for configuration unless told.</param>
    public LoginFile(string? folder = null) =>
        this.folder = folder ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.Create), "knowledge");

    private string Name => Path.Combine(folder, "logins.json");

    /// <summary>Waits until no other command of this user uses the file: a refresh token that two use at once is taken for a stolen one.</summary>
    public async Task<IDisposable> Turn(CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(folder);
        while (true)
        {
            try
            {
                return PrivateFiles.OpenExclusively(Name + ".lock");
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    /// <summary>The login to a server; null when there is none.</summary>
    public Login? Find(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return All().GetValueOrDefault(server.AbsoluteUri);
    }

    /// <summary>Keeps a login, or with null forgets it.</summary>
    public void Keep(Uri server, Login? login)
    {
        ArgumentNullException.ThrowIfNull(server);
        var all = All();
        if (login is null)
            all.Remove(server.AbsoluteUri);
        else
            all[server.AbsoluteUri] = login;
        PrivateFiles.CreateFolder(folder);
        PrivateFiles.Replace(Name, JsonSerializer.Serialize(all, JsonSerializerOptions.Web));
    }

    private Dictionary<string, Login> All()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Login>>(File.ReadAllText(Name), JsonSerializerOptions.Web) ?? [];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return [];
        }
    }
}
