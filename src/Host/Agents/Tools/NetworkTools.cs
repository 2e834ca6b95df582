namespace Knowledge.Host.Agents.Tools;

/// <summary>The tools that span resources: asking the fleet, and a node's queue of votes.</summary>
internal static class NetworkTools
{
    private const string Ask = """
        query($question: String!, $domain: String, $spaceId: ID, $first: Int, $deadlineMs: Int) {
          ask(question: $question, domain: $domain, spaceId: $spaceId, first: $first, deadlineMs: $deadlineMs) {
            text known confidence elapsedMs skipped
            citations { quote passage score itemId domain title digest start length itemConfidence decisionId item { id domain title sources } }
            contradictions { kind one { itemId title quote { text } } other { itemId title quote { text } } }
          }
        }
        """;

    private const string Search = """
        query($question: String!, $domain: String, $spaceId: ID, $since: DateTime, $until: DateTime, $first: Int, $deadlineMs: Int) {
          search(question: $question, domain: $domain, spaceId: $spaceId, since: $since, until: $until, first: $first, deadlineMs: $deadlineMs) {
            elapsedMs skipped
            passages { passage itemId domain title digest start length itemConfidence acceptedAt score { total words meaning matched } }
          }
        }
        """;

    private const string Queue = """
        query($caller: ID!, $first: Int, $after: String) {
          seats(filter: { nodeId: { eq: $caller }, status: { eq: REQUESTED } }, first: $first, after: $after) {
            nodes { id weight round { id deadline item { id digest domain title body sources } } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static IReadOnlyList<ToolPlan> All { get; } =
    [
        new("ask", "Ask the fleet", "Answers a question in the words of knowledge that a committee of peers has accepted, with citations and a confidence. When 'known' is false the fleet does not know.", Ask, ToolKind.Read),
        new("search", "Search the fleet's knowledge", "Finds the passages of accepted knowledge that fit a question or some words best, with their scores. Ask instead when you want an answer.", Search, ToolKind.Read),
        new("vote_queue", "Votes awaited", "The items that your node is asked to judge now. Read each, then call cast_vote with the round's id, your verdict and reason, and your key's signature over these lines: knowledge-vote-v1, round id, item digest, ACCEPT or REJECT, SHA-256 of the reason in hexadecimal.", Queue, ToolKind.Read),
    ];
}
