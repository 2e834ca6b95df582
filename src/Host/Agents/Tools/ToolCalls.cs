using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL;
using Knowledge.Accounts.Actors;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Kernel.Actions;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Knowledge.Host.Agents.Tools;

/// <summary>Runs a call through GraphQL in the caller's own name: the same policies, limits and errors as at <c>/graphql</c>.</summary>
internal sealed class ToolCalls(ToolBook book, OperationRunner runner, IGraphQLTextSerializer serializer, ActorReader actors, IOptions<AgentSettings> settings)
{
    /// <param name="call">The tool's name and arguments.</param>
    /// <param name="user">Who calls.</param>
    /// <param name="services">The scope of the request.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async Task<CallToolResult> Run(CallToolRequestParams call, ClaimsPrincipal user, IServiceProvider services, CancellationToken cancellation)
    {
        if (!book.Tools.TryGetValue(call.Name, out var tool))
            throw new McpProtocolException($"There is no tool '{call.Name}'. List the tools to see which there are.", McpErrorCode.InvalidParams);
        var caller = actors.Read(user).NodeId;
        if (tool.NeedsNode && caller is null)
            return ToolAnswer.Refused(new Failure(FailureCode.Forbidden, "Only a node can call this tool; use a node's access token.", []));
        if (ToolVariables.Of(tool, call.Arguments, caller, out var variables) is { Count: > 0 } failures)
            return ToolAnswer.Refused([.. failures]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Value.Patience);
        try
        {
            return await Run(tool, variables, user, services, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ToolAnswer.Refused(new Failure("TIMEOUT", $"The call took longer than {settings.Value.Patience.TotalSeconds:0} seconds and was ended. Ask for less.", []));
        }
    }

    private async Task<CallToolResult> Run(AgentTool tool, JsonObject variables, ClaimsPrincipal user, IServiceProvider services, CancellationToken cancellation)
    {
        var request = new OperationRequest(tool.Document, null, serializer.ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables)), null);
        var result = await runner.Run(request, CarriedOperations.OneResponse, services, user, cancellation);
        using var buffer = new MemoryStream();
        await serializer.WriteAsync(buffer, result, cancellation);
        return buffer.Length > settings.Value.MaxAnswerBytes
            ? ToolAnswer.Refused(new Failure("TOO_LARGE", $"The answer has {buffer.Length} bytes; {settings.Value.MaxAnswerBytes} are the most. Ask for fewer records with 'first', or for one by its key.", ["first"]))
            : ToolAnswer.Of(tool, JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
