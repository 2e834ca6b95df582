using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.Http;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Inference.Generation;

/// <summary><c>POST /ask/stream</c>: an answer, and then its words by a provider as they come, as server-sent events.</summary>
internal static class WritingEndpoint
{
    private const long LongestBody = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/ask/stream", Answer)
        .AddEndpointFilter<RefusalFilter>()
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestBody));

    /// <summary>Generated words cost something, so they are for those who have a name here.</summary>
    private static async Task<IResult> Answer(HttpContext context, CurrentActor current, Actions actions, Writer writer, KnowledgeDb db, CancellationToken cancellation)
    {
        if (current.Actor.Id is null)
            throw new Refusal(FailureCode.Forbidden, "Sign in first: answers are put into words only for those who have. The query 'ask' is open to everybody.");
        var request = await Request(context, cancellation);
        var answer = await actions.Passages.Ask(request.Question, request.Domain, request.SpaceId, request.First, request.DeadlineMs, cancellation);
        var ids = answer.Citations.Select(citation => citation.Source.SpaceId).Distinct().ToArray();
        var spaces = ids.Length == 0 ? [] : await db.Set<Space>().AsNoTracking().Where(space => ids.Contains(space.Id)).ToDictionaryAsync(space => space.Id, space => space.Visibility, cancellation);
        return TypedResults.ServerSentEvents(Events(writer.Write(request.Question, answer, spaces, cancellation), cancellation));
    }

    private static async Task<AskRequest> Request(HttpContext context, CancellationToken cancellation)
    {
        try
        {
            // A form of another site can send text, but not this type.
            if (context.Request.HasJsonContentType() && await context.Request.ReadFromJsonAsync<AskRequest>(Json, cancellation) is { Question: not null } request)
                return request;
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new Refusal(FailureCode.Invalid, "Send JSON such as { \"question\": \"…\" } as application/json.", "question");
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(IAsyncEnumerable<WritingEvent> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in events.WithCancellation(cancellation))
            yield return new SseItem<string>(JsonSerializer.Serialize(one, one.GetType(), Json), one.Name);
    }
}
