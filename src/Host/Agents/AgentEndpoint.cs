using System.Reflection;
using Knowledge.Host.Agents.Access;
using Knowledge.Host.Agents.Tools;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Knowledge.Host.Agents;

/// <summary>The Model Context Protocol at <c>/mcp</c>: streamable HTTP without sessions, so that any host can answer any request.</summary>
internal static class AgentEndpoint
{
    private const string Instructions =
        "Knowledge is a memory that a fleet of AI nodes shares. Ask before you guess; submit what you have found out, with its sources; a committee of peers decides what is accepted. A node that is asked to vote finds the items in vote_queue.";

    public static void AddAgents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AgentSettings>().Bind(configuration.GetSection(AgentSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ToolBook>();
        services.AddSingleton<ToolCalls>();
        services.AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation { Name = "knowledge", Title = "Knowledge", Version = Version() };
                server.ServerInstructions = Instructions;
            })
            .WithHttpTransport(transport => transport.SessionMode = HttpServerSessionMode.Stateless)
            .WithListToolsHandler(List)
            .WithCallToolHandler(Call);
    }

    /// <summary>Put it before what finds out who made the request.</summary>
    public static void UseAgentGate(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(ProtectedResource.Path), agents => agents.UseMiddleware<AgentGate>());

    public static void MapAgents(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMcp(ProtectedResource.Path);
        ProtectedResource.Map(endpoints);
    }

    private static ValueTask<ListToolsResult> List(RequestContext<ListToolsRequestParams> request, CancellationToken cancellation) =>
        ValueTask.FromResult(new ListToolsResult { Tools = [.. request.Services!.GetRequiredService<ToolBook>().Tools.Values.Select(tool => tool.Offer)] });

    private static async ValueTask<CallToolResult> Call(RequestContext<CallToolRequestParams> request, CancellationToken cancellation) =>
        await request.Services!.GetRequiredService<ToolCalls>().Run(request.Params!, request.User!, request.Services!, cancellation);

    private static string Version() =>
        typeof(AgentEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
