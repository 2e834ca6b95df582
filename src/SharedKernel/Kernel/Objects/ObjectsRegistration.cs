using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Knowledge.Kernel.Objects;

/// <summary>Adds the object store.</summary>
public static class ObjectsRegistration
{
    /// <summary>
    /// Adds <see cref="IObjectStore"/>: S3-compatible storage when the section <c>Objects:S3</c> is there
    /// (<c>Endpoint</c> as host or host:port, <c>Bucket</c>, <c>AccessKey</c>, <c>SecretKey</c> or <c>SecretKeyFile</c>,
    /// <c>Region</c> = us-east-1, <c>Secure</c> = true), else a folder.
    /// </summary>
    /// <param name="services">What to add it to.</param>
    /// <param name="configuration">Where the choice is made.</param>
    /// <param name="folderPath">Holds the objects, or with S3 only what is being received. Made when it is not there.</param>
    /// <exception cref="InvalidOperationException">The section is incomplete or wrong; the message names the key and the cure.</exception>
    public static IServiceCollection AddObjects(this IServiceCollection services, IConfiguration configuration, string folderPath)
    {
        var settings = S3Settings.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IObjectStore>(provider => settings is null
            ? new FolderStore(folderPath, provider.GetRequiredService<TimeProvider>())
            : new S3Store(settings, Path.Combine(folderPath, "incoming"), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<ObjectSweep>();
        return services;
    }
}
