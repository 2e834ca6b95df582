using Microsoft.Extensions.Configuration;

namespace Knowledge.Kernel.Objects;

/// <summary>Where the S3-compatible storage is, read from the configuration section <c>Objects:S3</c>.</summary>
internal sealed record S3Settings(string Endpoint, string Bucket, string AccessKey, string SecretKey, string Region, bool Secure)
{
    public const string Section = "Objects:S3";

    /// <summary>The settings, or <see langword="null"/> when the section names no endpoint and no bucket.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or wrong; the message names the key and the cure.</exception>
    public static S3Settings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.Exists())
            return null;
        return new S3Settings(
            Host(Required(section, "Endpoint")),
            Required(section, "Bucket"),
            Required(section, "AccessKey"),
            Secret(section),
            section["Region"] is { Length: > 0 } region ? region : "us-east-1",
            Flag(section, "Secure", otherwise: true));
    }

    /// <summary>The address of the storage, without a path.</summary>
    public Uri Address => new($"{(Secure ? "https" : "http")}://{Endpoint}");

    /// <summary>Hides the secret wherever the settings are printed.</summary>
    public override string ToString() => $"{Address}{Bucket}";

    private static string Host(string endpoint) =>
        Uri.TryCreate($"https://{endpoint}", UriKind.Absolute, out var uri) && (endpoint == uri.Host || endpoint == $"{uri.Host}:{uri.Port}")
            ? endpoint
            : throw Wrong("Endpoint", $"is '{endpoint}'", "Write host or host:port alone, and say http or https with Secure.");

    private static string Required(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value ? value : throw Wrong(key, "is missing", "Set it, or remove the whole section to keep objects in a folder.");

    private static string Secret(IConfigurationSection section)
    {
        if (section["SecretKeyFile"] is not { Length: > 0 } file)
            return Required(section, "SecretKey");
        if (!File.Exists(file))
            throw Wrong("SecretKeyFile", $"names {file}, which is not there", "Correct the path.");
        return File.ReadAllText(file).Trim() is { Length: > 0 } secret
            ? secret
            : throw Wrong("SecretKeyFile", $"names {file}, which is empty", "Write the secret key into it.");
    }

    private static bool Flag(IConfigurationSection section, string key, bool otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text when bool.TryParse(text, out var value) => value,
        _ => throw Wrong(key, "is neither true nor false", "Write one of them."),
    };

    private static InvalidOperationException Wrong(string key, string what, string cure) => new($"The setting {Section}:{key} {what}. {cure}");
}
