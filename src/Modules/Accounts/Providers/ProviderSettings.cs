using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.Providers;

/// <summary>Reads <c>Accounts:Providers</c>: one section for each, named as in addresses.</summary>
internal static partial class ProviderSettings
{
    public const string Section = "Accounts:Providers";

    private const int Most = 16;
    private const int LongestName = 64;
    private static readonly string[] Usual = ["openid", "profile", "email"];

    /// <exception cref="InvalidOperationException">Something cannot be understood; the message says what and how to mend it.</exception>
    public static KnownProviders Read(IConfiguration configuration)
    {
        var sections = configuration.GetSection(Section).GetChildren().ToList();
        return sections.Count <= Most
            ? new([.. sections.Select(One)])
            : throw new InvalidOperationException($"{Section} names {sections.Count} providers. Name at most {Most}.");
    }

    private static Provider One(IConfigurationSection given)
    {
        var name = given.Key.ToLowerInvariant();
        if (!Name().IsMatch(name))
            throw new InvalidOperationException($"{Section}:{given.Key} is no name for a provider. Take up to 32 letters, digits and hyphens.");
        return new()
        {
            Name = name,
            DisplayName = given["DisplayName"] is { Length: > 0 and <= LongestName } shown ? shown.Trim()
                : string.IsNullOrEmpty(given["DisplayName"]) ? given.Key : throw Wrong(given, "DisplayName", $"Take at most {LongestName} characters."),
            Authority = Address(given),
            ClientId = given["ClientId"] is { Length: > 0 } client ? client : throw Wrong(given, "ClientId", "Give what the provider calls this network."),
            ClientSecret = Secret(given),
            Scopes = Scopes(given),
        };
    }

    private static Uri Address(IConfigurationSection given) =>
        Uri.TryCreate(given["Authority"], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw Wrong(given, "Authority", "Give the provider's issuer by https, such as https://login.example.org; http is good for this machine alone.");

    private static string? Secret(IConfigurationSection given)
    {
        if (given["ClientSecretFile"] is not { Length: > 0 } file)
            return given["ClientSecret"] is { Length: > 0 } secret ? secret : null;
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd('\r', '\n') : throw Wrong(given, "ClientSecretFile", "Name a file that this host may read.");
    }

    private static string[] Scopes(IConfigurationSection given)
    {
        var asked = (given["Scopes"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return asked.Length == 0 ? Usual : [.. asked.Prepend("openid").Distinct(StringComparer.Ordinal)];
    }

    private static InvalidOperationException Wrong(IConfigurationSection given, string key, string cure) => new($"{given.Path}:{key} cannot be understood. {cure}");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
