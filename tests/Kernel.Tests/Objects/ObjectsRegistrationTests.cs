using Knowledge.Kernel.Objects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Choosing the store is configuration only, and a wrong choice says what to write.</summary>
public sealed class ObjectsRegistrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("knowledge-objects-").FullName;

    [Fact]
    public void Without_the_section_objects_are_kept_in_the_folder() => Assert.IsType<FolderStore>(Open([]));

    [Fact]
    public void With_the_section_objects_are_kept_in_S3() => Assert.IsType<S3Store>(Open(Complete()));

    [Theory]
    [InlineData("s3.eu-central-1.amazonaws.com")]
    [InlineData("storage:443")]
    [InlineData("[::1]:9000")]
    public void An_endpoint_is_a_host_with_or_without_port(string endpoint)
    {
        var settings = Complete();
        settings["Objects:S3:Endpoint"] = endpoint;

        Assert.IsType<S3Store>(Open(settings));
    }

    [Theory]
    [InlineData("Endpoint")]
    [InlineData("Bucket")]
    [InlineData("AccessKey")]
    [InlineData("SecretKey")]
    public void A_missing_setting_is_named(string key)
    {
        var settings = Complete();
        settings.Remove($"Objects:S3:{key}");

        Assert.Contains($"Objects:S3:{key} is missing", Refused(settings));
    }

    [Theory]
    [InlineData("Endpoint", "http://localhost:9000", "host:port")]
    [InlineData("Endpoint", "localhost:9000/bucket", "host:port")]
    [InlineData("Secure", "perhaps", "neither true nor false")]
    [InlineData("SecretKeyFile", "/nowhere/secret", "not there")]
    public void A_wrong_setting_is_named_with_its_cure(string key, string value, string says)
    {
        var settings = Complete();
        settings[$"Objects:S3:{key}"] = value;

        var message = Refused(settings);

        Assert.Contains($"Objects:S3:{key}", message);
        Assert.Contains(says, message);
        Assert.DoesNotContain("very-secret", message);
    }

    [Fact]
    public void The_secret_may_come_from_a_file_and_is_never_printed()
    {
        var file = Path.Combine(folder, "secret");
        File.WriteAllText(file, "from-a-file\n");
        var settings = Complete();
        settings.Remove("Objects:S3:SecretKey");
        settings["Objects:S3:SecretKeyFile"] = file;

        var read = S3Settings.From(Configuration(settings))!;

        Assert.Equal("from-a-file", read.SecretKey);
        Assert.DoesNotContain("from-a-file", read.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Dictionary<string, string?> Complete() => new()
    {
        ["Objects:S3:Endpoint"] = "localhost:9000",
        ["Objects:S3:Bucket"] = "knowledge",
        ["Objects:S3:AccessKey"] = "someone",
        ["Objects:S3:SecretKey"] = "very-secret",
    };

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private string Refused(Dictionary<string, string?> settings) => Assert.Throws<InvalidOperationException>(() => Open(settings)).Message;

    private IObjectStore Open(Dictionary<string, string?> settings)
    {
        using var provider = new ServiceCollection().AddLogging().AddObjects(Configuration(settings), folder).BuildServiceProvider();
        return provider.GetRequiredService<IObjectStore>();
    }
}
