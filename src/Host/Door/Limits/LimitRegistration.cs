using StackExchange.Redis;

namespace Knowledge.Host.Door.Limits;

/// <summary>Wires the limits on requests.</summary>
internal static class LimitRegistration
{
    private const string Redis = "Redis";

    /// <summary>Counts in Redis when <c>ConnectionStrings:Redis</c> names one, else in this host.</summary>
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitSettings>().Bind(configuration.GetSection(LimitSettings.Section))
            .Validate(settings => settings.IsSound, "Limits: every Burst and PerMinute is a number from 1 to 10,000,000.")
            .ValidateOnStart();
        services.AddSingleton<Shares>();
        if (configuration.GetConnectionString(Redis) is not { Length: > 0 } address)
        {
            services.AddSingleton<IBuckets, LocalBuckets>();
            return;
        }

        services.AddSingleton<IConnectionMultiplexer>(_ => Connect(address));
        services.AddSingleton<IBuckets, RedisBuckets>();
    }

    /// <summary>By where a request comes from: before anything is looked up for it.</summary>
    public static void UseAddressLimits(this IApplicationBuilder app) => Use(app, shares => shares.OfAddress);

    /// <summary>By who it comes from: after that is known.</summary>
    public static void UseActorLimits(this IApplicationBuilder app) => Use(app, shares => shares.OfActor);

    private static void Use(IApplicationBuilder app, Func<Shares, Func<HttpContext, Share?>> choose) =>
        app.UseMiddleware<RateLimit>(choose(app.ApplicationServices.GetRequiredService<Shares>()));

    private static ConnectionMultiplexer Connect(string address)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.AsyncTimeout = Math.Min(options.AsyncTimeout, 500);
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return ConnectionMultiplexer.Connect(options);
    }
}
