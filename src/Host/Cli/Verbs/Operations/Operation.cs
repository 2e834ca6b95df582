using System.Text.Json.Nodes;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>What is sent to the host.</summary>
/// <param name="Field">The field at the root whose answer is wanted.</param>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record Operation(string Field, string Document, JsonObject Variables);
