namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>What a host tells the other programs of its user in <c>host.json</c>.</summary>
internal sealed record HostRecord(int Pid, string? Address, string? ClientId, string? ClientSecret)
{
    public static HostRecord? In(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<HostRecord>(File.ReadAllText(folder.At("host.json")), JsonSerializerOptions.Web);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
