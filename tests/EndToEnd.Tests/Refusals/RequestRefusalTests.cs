using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>Requests that are too large, too deep, too costly, or no requests at all.</summary>
public sealed class RequestRefusalTests(QuietNetwork network)
{
    private const int BodyLimit = 1024 * 1024;

    [Theory]
    [InlineData("{ items {", "SYNTAX_ERROR", "Expected")]
    [InlineData("{ items { nodes { secrets } } }", "FIELDS_ON_CORRECT_TYPE", "secrets")]
    [InlineData("{ items(first: 100000) { nodes { id } } }", "COST_LIMIT", "Ask for smaller pages")]
    [InlineData("{ rounds(first: 100) { nodes { seats(first: 100) { nodes { id } } } } }", "COST_LIMIT", "Ask for smaller pages")]
    [InlineData("{ rounds { nodes { seats { nodes { round { seats { nodes { round { seats { nodes { round { seats { nodes { id } } } } } } } } } } } } } }", "DEPTH_LIMIT", "Select fewer levels")]
    public async Task A_document_that_asks_for_too_much_is_refused(string query, string code, string cure)
    {
        using var turn = await network.Turn();
        await network.RefusesRequest(() => network.Anonymous.Send(new { query }), HttpStatusCode.BadRequest, code, cure);
    }

    [Theory]
    [InlineData("{ items(first: 101) { totalCount } }", "ask for 1 to 100")]
    [InlineData("{ items(first: 0) { totalCount } }", "ask for 1 to 100")]
    [InlineData("{ items(first: -1) { totalCount } }", "ask for 1 to 100")]
    [InlineData("{ items(after: \"garbage\") { nodes { id } } }", "take one from 'pageInfo' or")]
    [InlineData("{ items(after: \"W10\") { nodes { id } } }", "take one from 'pageInfo' or")]
    [InlineData("{ ask(question: \" \") { text } }", "1 to 1000 characters")]
    public async Task An_argument_out_of_its_bounds_is_refused(string query, string cure)
    {
        using var turn = await network.Turn();
        await network.RefusesRequest(() => network.Anonymous.Send(new { query }), HttpStatusCode.OK, "INVALID", cure);
    }

    [Theory]
    [InlineData("status", "ACCEPTED")]
    [InlineData("digest", "0000")]
    [InlineData("submitterId", "01900000-0000-7000-8000-000000000000")]
    public async Task A_field_that_is_not_the_callers_to_set_is_refused(string field, string value)
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        var piece = Piece.Unique();
        var input = new Dictionary<string, object> { ["domain"] = piece.Domain, ["title"] = piece.Title, ["body"] = piece.Body, ["sources"] = piece.Sources, [field] = value };

        await network.RefusesRequest(
            () => node.Graph.Send(new { query = Mutations.Submit, variables = new { input } }), HttpStatusCode.BadRequest, "INVALID_VALUE", field);
    }

    /// <summary>By then the host knows the mutation well enough to run it without the engine.</summary>
    [Fact]
    public async Task A_mutation_with_GET_is_refused_however_often_it_was_sent_before()
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        for (var time = 0; time < 2; time++)
            (await node.Graph.Act(Mutations.Heartbeat, new { id = node.Id })).Done();

        await network.RefusesRequest(() => node.Graph.Get(Mutations.Heartbeat, new { id = node.Id }), HttpStatusCode.MethodNotAllowed, "MUTATION_NEEDS_POST", "Send it with POST");
    }

    [Fact]
    public async Task Content_that_was_submitted_before_is_refused()
    {
        using var turn = await network.Turn();
        var piece = Piece.Unique();
        (await network.Fleet.Nodes[0].Submit(piece)).Done();
        await Eventually.Get(() => network.Fleet.Count("SUBMITTED"), waiting => waiting == 0, "its committee is drawn");

        await network.Refuses(() => network.Fleet.Nodes[1].Submit(piece), "CONFLICT", "digest", "spaceId", "digest");
    }

    [Theory]
    [InlineData("title", 301)]
    [InlineData("body", 100_001)]
    [InlineData("domain", 65)]
    public async Task A_text_over_its_limit_is_refused_by_name(string field, int length)
    {
        using var turn = await network.Turn();
        var text = new string('a', length);
        var piece = Piece.Unique();
        piece = field switch { "title" => piece with { Title = text }, "body" => piece with { Body = text }, _ => piece with { Domain = text } };

        await network.Refuses(() => network.Fleet.Nodes[0].Submit(piece), "INVALID", field, field);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_refused(bool sizeIsKept)
    {
        using var turn = await network.Turn();
        await network.RefusesRequest(
            async () =>
            {
                using var body = Json(new string(' ', BodyLimit + 1), sizeIsKept);
                return await network.Anonymous.Send(body);
            },
            HttpStatusCode.RequestEntityTooLarge,
            "BODY_LIMIT",
            "Send less in one request");
    }

    [Theory]
    [InlineData("{ \"query\": ")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"query\": 1 }")]
    public async Task A_body_that_is_no_request_is_refused(string text)
    {
        using var turn = await network.Turn();
        var (status, body) = await network.Untouched(async () =>
        {
            using var content = Json(text, sizeIsKept: true);
            return await network.Anonymous.Send(content);
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(body.GetProperty("errors")[0].GetProperty("message").GetString()!);
    }

    private static HttpContent Json(string text, bool sizeIsKept)
    {
        // Without a length the body goes out in chunks.
        HttpContent content = sizeIsKept ? new StringContent(text) : new StreamContent(new ChunkedText(Encoding.UTF8.GetBytes(text)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>A stream that does not tell its length.</summary>
    private sealed class ChunkedText(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
