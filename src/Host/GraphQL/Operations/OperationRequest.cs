using GraphQL;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>One operation as a client asked for it, its shape already checked.</summary>
internal sealed record OperationRequest(string Query, string? OperationName, Inputs? Variables, Inputs? Extensions);
