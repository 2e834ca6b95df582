using Knowledge.Kernel.Actions.Atomic;
using Knowledge.Kernel.Actions.Bulk;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Sql;
using Mediator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>The steps of every action, outermost first.</summary>
public static class Pipeline
{
    /// <summary>Adds the steps and what they share.</summary>
    public static IServiceCollection AddActions(this IServiceCollection services)
    {
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Trace<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Publish<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Atomic<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Save<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Hold<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(After<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Keep<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorize<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Merge<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizeOperation<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Load<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Transit<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Before<,>));
        services.AddScoped(typeof(Loaded<>));
        services.AddScoped(typeof(Changing<>));
        services.AddScoped(typeof(Verdicts<>));
        services.AddScoped(typeof(Permission<>));
        services.AddScoped<BulkRun>();
        services.AddScoped<BulkSave>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<Actions>();
        services.AddScoped<EventRecorder>();
        services.AddScoped<Histories>();
        services.TryAddSingleton<IStanding, NoStanding>();
        services.TryAddSingleton<IDenials, NoDenials>();
        services.TryAddScoped<ISqlFragments, SqlFragments>();
        return services;
    }
}
