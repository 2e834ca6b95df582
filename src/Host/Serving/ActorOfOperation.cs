using GraphQL;
using GraphQL.DI;
using Knowledge.Accounts.Actors;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Serving;

/// <summary>Every GraphQL operation acts in the name of whoever sent it, in the scope that it runs in.</summary>
internal sealed class ActorOfOperation(ActorReader reader, IStanding standing) : IConfigureExecution
{
    public float SortOrder => 0;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        options.RequestServices!.GetRequiredService<CurrentActor>().Actor = await standing.Of(reader.Read(options.User), options.CancellationToken);
        return await next(options);
    }
}
