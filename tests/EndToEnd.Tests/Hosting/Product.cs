using System.Reflection;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>Where the product is that these tests were built beside.</summary>
internal static class Product
{
    public static string Repository { get; } = Told("Repository");

    public static string Host { get; } = Told("Host");

    private static string Told(string name) =>
        typeof(Product).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(told => told.Key == name).Value!;
}
