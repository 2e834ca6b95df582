using Knowledge.Kernel.Cli;

namespace Knowledge.Library.Cli.Seeding;

/// <summary>A space by its id or by its name, which another one may share.</summary>
internal static class NamedSpace
{
    private const string ByName = """
        query Named($name: String!) { spaces(first: 2, filter: {name: {eq: $name}}) { nodes { id } } }
        """;

    private const string ById = """
        query ById($id: ID!) { spaces(first: 1, filter: {id: {eq: $id}}) { nodes { id } } }
        """;

    /// <exception cref="CommandFailure">No space is called so, or more than one.</exception>
    public static async Task<Guid> Find(GraphQLConnection connection, string text, CancellationToken cancellation)
    {
        var answer = Guid.TryParse(text, out var id)
            ? await connection.Run(ById, new { id }, cancellation)
            : await connection.Run(ByName, new { name = text }, cancellation);
        return answer.GetProperty("spaces").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetGuid()).ToList() switch
        {
            [var one] => one,
            [] => throw new CommandFailure(ExitCode.Failed, $"There is no space '{text}'. See ./run library space list, or make one: ./run library space create --name '…'"),
            _ => throw new CommandFailure(ExitCode.Failed, $"More than one space is called '{text}'. Give the id of one: ./run library space list"),
        };
    }
}
