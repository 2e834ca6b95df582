using System.IO.Pipelines;
using System.Text;
using CsCheck;
using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests;

/// <summary>Server-sent events as the HTML standard defines them, however the network cuts them.</summary>
public sealed class EventStreamTests
{
    [Theory]
    [InlineData(":\n\nevent: next\ndata: {\"a\":1}\n\n", "next={\"a\":1}")]
    [InlineData("event:next\r\ndata:one\r\ndata: two\r\n\r\n", "next=one\ntwo")]
    [InlineData("data: x\r\rdata\n\n", "message=x|message=")]
    [InlineData("event: complete\ndata: \n\n", "complete=")]
    [InlineData("id: 1\nretry: 5\nevent: lost\n\n", "")]
    [InlineData("data: not complete\n", "")]
    [InlineData("\uFEFFdata: after a mark\n\n", "message=after a mark")]
    public async Task Events_are_read(string text, string expected) => Assert.Equal(expected, Shown(await Read(text)));

    [Fact]
    public void Where_the_pieces_end_makes_no_difference() =>
        Gen.Select(Gen.OneOf("\n", "\r", "\r\n"), Gen.String[Gen.OneOf('a', ':', ' ', 'ö'), 0, 8].Array[1, 5], Gen.Int[1, 7])
            .Sample((end, values, size) =>
            {
                var text = string.Concat(values.Select(value => $"event: next{end}data: {value}{end}{end}"));
                var whole = Lines(text, text.Length);
                Assert.Equal(whole, Lines(text, size));
                Assert.Equal(values.Length * 3, whole.Count);
            });

    [Fact]
    public async Task A_stream_that_is_silent_too_long_is_given_up()
    {
        await using var silent = new Pipe().Reader.AsStream();
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var read in EventStream.Read(silent, TimeSpan.FromMilliseconds(50), CancellationToken.None))
                Assert.Fail(read.Data);
        });
    }

    private static List<string> Lines(string text, int size)
    {
        var lines = new EventLines(1000);
        return [.. text.Chunk(size).SelectMany(piece => lines.Split(piece).ToList())];
    }

    private static async Task<List<StreamEvent>> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await EventStream.Read(stream, TimeSpan.FromSeconds(10), CancellationToken.None).ToListAsync();
    }

    private static string Shown(IEnumerable<StreamEvent> events) => string.Join('|', events.Select(item => $"{item.Name}={item.Data}"));
}
