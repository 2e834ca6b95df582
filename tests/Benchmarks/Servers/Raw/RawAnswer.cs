using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>Writes a JSON answer to the response.</summary>
internal static class RawAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static async Task Send(HttpContext context, Func<Utf8JsonWriter, Task> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, Writing))
            await write(json);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
