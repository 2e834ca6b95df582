using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Sample.Messages;

/// <summary>
/// Takes the messages of the sample module to their handlers, for tests that wire it beside the host: the host's own mediator knows
/// its modules alone, and a project that sees two generated mediators can name neither.
/// </summary>
public static class SampleMessages
{
    /// <summary>Adds the mediator.</summary>
    public static IServiceCollection AddSampleMessages(this IServiceCollection services) => services.AddMediator(options =>
    {
        options.ServiceLifetime = ServiceLifetime.Scoped;
        options.Assemblies = [typeof(SampleModule)];
    });
}
