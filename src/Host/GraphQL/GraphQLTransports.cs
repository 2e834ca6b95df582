using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.MicrosoftDI;
using GraphQLParser.AST;
using Knowledge.Host.GraphQL.Direct;
using Knowledge.Host.GraphQL.Documents;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Explorer;
using Knowledge.Host.GraphQL.Http;
using Knowledge.Host.GraphQL.Limits;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Host.GraphQL.Sockets;
using Knowledge.Host.GraphQL.Sse;

namespace Knowledge.Host.GraphQL;

/// <summary>Registers what carries GraphQL over HTTP, server-sent events and WebSockets.</summary>
public static class GraphQLTransports
{
    /// <summary>
    /// Adds the transports, their limits and the document cache. The schema itself (<c>ISchema</c>) and
    /// the executer come from <c>AddGraphQL</c>; <see cref="ISocketAuthenticator"/> and
    /// <see cref="IRefusalTranslation"/> are taken from the container when they are there.
    /// </summary>
    public static IServiceCollection AddGraphQLTransports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphQLTransportOptions>()
            .Bind(configuration.GetSection(GraphQLTransportOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<OperationLimits>();
        services.AddSingleton<IConfigureExecution>(provider => provider.GetRequiredService<OperationLimits>());
        services.AddSingleton<DirectOperations>();
        services.AddSingleton<IConfigureExecution, DocumentCache>();
        services.AddSingleton<IConfigureExecution, DocumentSizeLimit>();
        services.AddSingleton(provider => new ExecutionStrategyRegistration(
            new ScopedSubscriptionExecutionStrategy(provider.GetRequiredService<IServiceScopeFactory>()), OperationType.Subscription));
        services.AddSingleton<IRefusalTranslation, NestingRefusal>();
        services.AddSingleton<ErrorShaper>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<TrustedDocuments>();
        services.AddHostedService<DocumentCheck>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<HttpTransport>();
        services.AddSingleton<EventStreamTransport>();
        services.AddSingleton<SocketTransport>();
        services.AddSingleton<ExplorerPage>();
        return services;
    }
}
