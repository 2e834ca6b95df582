using Knowledge.Host.GraphQL.Explorer;
using Knowledge.Host.GraphQL.Http;
using Knowledge.Host.GraphQL.Sockets;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL;

/// <summary>Maps the one address at which GraphQL is spoken, whatever the transport.</summary>
public static class GraphQLEndpoint
{
    // CONNECT is how a WebSocket begins over HTTP/2.
    private static readonly string[] Methods = ["GET", "POST", "CONNECT"];

    /// <summary>
    /// Serves GraphQL at <paramref name="pattern"/>: over HTTP (GET and POST), as server-sent events, over WebSockets,
    /// and as an explorer page for browsers.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<GraphQLTransportOptions>>().Value;
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.KeepAlive, KeepAliveTimeout = options.KeepAlive * 2 });
        pipeline.Run(Serve);
        return endpoints.MapMethods(pattern, Methods, pipeline.Build()).WithDisplayName("GraphQL");
    }

    private static Task Serve(HttpContext context)
    {
        var services = context.RequestServices;
        if (context.WebSockets.IsWebSocketRequest)
            return services.GetRequiredService<SocketTransport>().Serve(context);

        return ExplorerPage.IsWantedBy(context.Request)
            ? services.GetRequiredService<ExplorerPage>().Write(context)
            : services.GetRequiredService<HttpTransport>().Serve(context);
    }
}
