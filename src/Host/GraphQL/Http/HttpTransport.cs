using System.Globalization;
using GraphQL;
using Knowledge.Host.GraphQL.Direct;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Operations;
using Knowledge.Host.GraphQL.Sse;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>GraphQL over HTTP: one request, one response, or an event stream when the client asks for one.</summary>
internal sealed class HttpTransport(
    RequestReader reader, DirectOperations direct, OperationRunner runner, EventStreamTransport streams, OriginPolicy origins, IGraphQLSerializer serializer, IOptions<GraphQLTransportOptions> options)
{
    public async Task Serve(HttpContext context)
    {
        var format = ResponseFormats.Choose(context.Request.Headers.Accept);
        try
        {
            await Serve(context, format);
        }
        catch (RequestRefused refused)
        {
            await Write(context, format, new ExecutionResult(refused));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException broken)
        {
            await Write(context, format, new ExecutionResult(new RequestRefused(broken.StatusCode, "BAD_REQUEST", "The request body could not be read to its end.")));
        }
    }

    private async Task Serve(HttpContext context, ResponseFormat format)
    {
        Admit(context.Request, format);
        var request = await Read(context);
        var safe = HttpMethods.IsGet(context.Request.Method);
        if (format == ResponseFormat.EventStream)
        {
            await streams.Serve(context, request, safe ? CarriedOperations.SafeStream : CarriedOperations.Everything);
            return;
        }

        using var answer = await direct.Answer(request, safe, context.RequestServices, context.RequestAborted);
        if (answer is { Failure: { } failure })
        {
            await Write(context, format, failure);
            return;
        }

        if (answer is not null)
        {
            Describe(context, format, StatusCodes.Status200OK);
            context.Response.ContentLength = answer.Bytes.Length;
            await context.Response.BodyWriter.WriteAsync(answer.Bytes, context.RequestAborted);
            return;
        }

        var carried = safe ? CarriedOperations.OneSafeResponse : CarriedOperations.OneResponse;
        var result = await runner.Run(request, carried, context.RequestServices, context.User, context.RequestAborted);
        direct.Learn(request, result);
        await Write(context, format, result);
    }

    private void Admit(HttpRequest request, ResponseFormat format)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
            throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Send the operation with GET or POST.");
        if (format == ResponseFormat.None)
            throw new RequestRefused(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", "Accept one of application/graphql-response+json, application/json or text/event-stream, in UTF-8.");
        if (request.Headers.Cookie.Count > 0 && origins.IsForeign(request))
            throw new RequestRefused(StatusCodes.Status403Forbidden, "FOREIGN_ORIGIN", "A page of another site may not use your cookies here. Send a bearer token, or allow the origin in GraphQL:AllowedOrigins.");
    }

    private ValueTask<OperationRequest> Read(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? new(reader.Read(context.Request.Query))
        : RequestBody.Read(context.Request, options.Value.MaxBodyBytes, reader, context.RequestAborted);

    private async Task Write(HttpContext context, ResponseFormat format, ExecutionResult result)
    {
        var status = ResponseStatus.Of(result, format);
        Describe(context, format, status);
        if (status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = result.Errors!.Any(error => error.Code == "MUTATION_NEEDS_POST") ? "POST" : "GET, POST";
        if (ResponseStatus.RetryAfter(result) is { } pause)
            context.Response.Headers.RetryAfter = pause.ToString(CultureInfo.InvariantCulture);
        await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
    }

    private static void Describe(HttpContext context, ResponseFormat format, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = format.ContentType();
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-store";
    }
}
