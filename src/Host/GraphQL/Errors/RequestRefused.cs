using GraphQL;

namespace Knowledge.Host.GraphQL.Errors;

/// <summary>A request that never became an operation, or one this transport does not carry; it knows its HTTP status.</summary>
internal sealed class RequestRefused : ExecutionError
{
    public RequestRefused(int status, string code, string message) : base(message)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    public static RequestRefused Malformed(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
