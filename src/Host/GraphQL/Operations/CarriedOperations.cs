using GraphQL.Validation;
using GraphQLParser.AST;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>Which kinds of operation a transport carries. The others are refused before anything runs.</summary>
internal sealed class CarriedOperations : ValidationRuleBase
{
    /// <summary>POST that expects one response.</summary>
    public static readonly CarriedOperations OneResponse = new(mutations: true, subscriptions: false);

    /// <summary>GET must change nothing: links and images can cause it, and caches may answer it.</summary>
    public static readonly CarriedOperations OneSafeResponse = new(mutations: false, subscriptions: false);

    /// <summary>GET that expects a stream.</summary>
    public static readonly CarriedOperations SafeStream = new(mutations: false, subscriptions: true);

    /// <summary>Sockets, and POST that expects a stream.</summary>
    public static readonly CarriedOperations Everything = new(mutations: true, subscriptions: true);

    private readonly bool _mutations;
    private readonly bool _subscriptions;

    private CarriedOperations(bool mutations, bool subscriptions)
    {
        _mutations = mutations;
        _subscriptions = subscriptions;
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => context.Operation.Operation switch
    {
        OperationType.Mutation when !_mutations => throw new RequestRefused(
            StatusCodes.Status405MethodNotAllowed, "MUTATION_NEEDS_POST", "A mutation cannot be sent with GET. Send it with POST."),
        OperationType.Subscription when !_subscriptions => throw new RequestRefused(
            StatusCodes.Status400BadRequest, "SUBSCRIPTION_NEEDS_STREAM", "A subscription has many responses. Send \"Accept: text/event-stream\", or use a WebSocket with the subprotocol graphql-transport-ws."),
        _ => default,
    };
}
