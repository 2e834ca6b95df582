using GraphQL;

namespace Knowledge.Host.GraphQL.Errors;

/// <summary>A request that never became an operation, or one this transport does not carry; it knows its HTTP status.</summary>
internal sealed class RequestRefused : ExecutionError
{
    private const string MalformedCode = "BAD_REQUEST";

    public RequestRefused(int status, string code, string message) : base(message)
    {
        Status = status;
        Code = code;
    }

    public int Status { get; }

    /// <summary>Whether the request has the wrong shape, and not only a wish that is not granted.</summary>
    public bool IsMalformed => Code == MalformedCode;

    public static RequestRefused Malformed(string message) => new(StatusCodes.Status400BadRequest, MalformedCode, message);
}
