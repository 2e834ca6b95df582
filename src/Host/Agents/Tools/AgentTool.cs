using ModelContextProtocol.Protocol;

namespace Knowledge.Host.Agents.Tools;

/// <summary>A tool for agents: a GraphQL document with a name of its own, whose variables are the tool's arguments.</summary>
/// <param name="Offer">What agents read of it.</param>
/// <param name="Document">The operation that a call runs.</param>
/// <param name="Root">The one field at the root of the document.</param>
/// <param name="Arguments">The tool's arguments by name.</param>
/// <param name="AnswerKey">Under which name the answer is given when it is no object of its own; null when it is one.</param>
internal sealed record AgentTool(Tool Offer, string Document, string Root, IReadOnlyDictionary<string, ToolArgument> Arguments, string? AnswerKey)
{
    /// <summary>The variable that stands for the calling node, in documents that speak of it.</summary>
    public const string Caller = "caller";

    /// <summary>The key of an answer that is one record, which there may not be.</summary>
    public const string Record = "record";

    /// <summary>Whether only a node can call it.</summary>
    public bool NeedsNode { get; init; }
}

/// <summary>An argument of a tool.</summary>
/// <param name="IsInput">Whether it is a part of the variable <c>input</c>; otherwise it is a variable itself.</param>
/// <param name="IsRequired">Whether it must be given.</param>
internal sealed record ToolArgument(bool IsInput, bool IsRequired);
