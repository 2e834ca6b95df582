using System.Net.Http.Json;
using System.Text.Json;
using Knowledge.Client.Calls;

namespace Knowledge.Client;

/// <summary>Files that go along with items.</summary>
public sealed partial class KnowledgeNode
{
    /// <summary>Uploads the file of an item that this node submitted, without holding it in memory.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="content">Its bytes, 2 GiB at most unless the network says otherwise. When it can seek, a lost upload is sent again.</param>
    /// <param name="sha256">The SHA-256 in lower-case hexadecimal, checked by the network; may be left out.</param>
    /// <param name="cancellation">Ends the upload.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public async Task<UploadedArtifact> Upload(Guid itemId, string name, Stream content, string? sha256 = null, CancellationToken cancellation = default)
    {
        var http = Client.Calls.Http;
        var address = http.At($"artifacts/{itemId:D}?name={Uri.EscapeDataString(name)}{(sha256 is null ? "" : $"&sha256={sha256}")}");
        var from = content.CanSeek ? content.Position : 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new KeptOpenContent(content) };
                GraphCalls.Authorize(request, await tokens.Get(cancellation).ConfigureAwait(false));
                using var response = await http.Open(request, cancellation).ConfigureAwait(false);
                var answer = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
                return response.IsSuccessStatusCode ? JsonSerializer.Deserialize<UploadedArtifact>(answer, GraphAnswer.Json)! : throw Refused(answer, (int)response.StatusCode);
            }
            catch (Exception lost) when (!cancellation.IsCancellationRequested && Http.IsLost(lost))
            {
                if (!content.CanSeek || attempt >= http.Options.Attempts)
                    throw KnowledgeException.NotReached(http.Server, lost);
                content.Position = from;
            }

            await Task.Delay(http.Options.Pause(attempt), http.Options.Clock, cancellation).ConfigureAwait(false);
        }
    }

    private static KnowledgeException Refused(byte[] answer, int status)
    {
        try
        {
            if (JsonElement.Parse(answer).TryGetProperty("errors", out var errors))
                return new KnowledgeException(errors.Deserialize<List<Failure>>(GraphAnswer.Json)!);
        }
        catch (JsonException)
        {
            // What came is no refusal of the network's own, such as the page of a proxy.
        }

        return new KnowledgeException([new Failure("UPLOAD_FAILED", $"The upload was answered with {status}.", [])]);
    }
}

/// <summary>A file as the network has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its bytes in hexadecimal.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record UploadedArtifact(string Name, string Sha256, long Size);
