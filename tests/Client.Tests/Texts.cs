namespace Knowledge.Client.Tests;

/// <summary>Knowledge that is nobody else's.</summary>
internal static class Texts
{
    public static string Unique(string about) => $"{about} {Guid.CreateVersion7():N}";
}
