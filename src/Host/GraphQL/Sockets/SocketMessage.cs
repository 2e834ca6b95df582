using System.Text.Json;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>A message of a client: its kind, the operation it concerns, what it carries.</summary>
internal sealed record SocketMessage(string Type, string? Id, JsonElement? Payload)
{
    private const int MaxIdLength = 128;

    /// <summary>The id, for kinds that must have one.</summary>
    public string RequiredId => Id is { Length: > 0 and <= MaxIdLength }
        ? Id
        : throw SocketRefused.Invalid($"The message needs an id of 1 to {MaxIdLength} characters");

    /// <exception cref="SocketRefused">4400: it is not JSON, or not of the protocol's shape.</exception>
    public static SocketMessage Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw SocketRefused.Invalid("The message is not valid JSON");
        }
    }

    private static SocketMessage Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw SocketRefused.Invalid("The message must be an object with a type");

        var id = root.TryGetProperty("id", out var given) ? Text(given) : null;
        return new SocketMessage(type.GetString()!, id, root.TryGetProperty("payload", out var payload) ? payload.Clone() : null);
    }

    private static string Text(JsonElement id) => id.ValueKind == JsonValueKind.String
        ? id.GetString()!
        : throw SocketRefused.Invalid("The id must be a string");
}
