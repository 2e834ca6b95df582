using CsCheck;
using Knowledge.Kernel.Cli;
using Knowledge.Library.Cli.Seeding;

namespace Knowledge.Cli.Tests;

/// <summary>Reading a JSON Lines file: every line is a document or a problem with its number, and nothing stops the reading.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task A_line_is_a_document_with_its_source()
    {
        var line = Assert.Single(await Read("{\"_id\": \"4983\", \"title\": \" Newborn brains \", \"text\": \"They grow.\"}"));
        Assert.Equal(new CorpusDocument("corpus.jsonl#4983", "Newborn brains", "They grow."), line.Document);
        Assert.Null(line.Problem);
    }

    [Fact]
    public async Task A_missing_title_becomes_the_first_words_and_a_missing_id_the_line()
    {
        var lines = await Read("\n{\"text\":\"one two three four five six seven eight nine ten eleven twelve thirteen\"}\n{\"_id\":7,\"title\":\"\",\"text\":\"short\"}");
        Assert.Equal("one two three four five six seven eight nine ten eleven twelve …", lines[0].Document!.Title);
        Assert.Equal("corpus.jsonl#line-2", lines[0].Document!.Source);
        Assert.Equal(("short", "corpus.jsonl#7"), (lines[1].Document!.Title, lines[1].Document!.Source));
    }

    [Theory]
    [InlineData("{\"_id\":\"1\",\"title\":", "Line 1 is no JSON.")]
    [InlineData("[1]", "Line 1 is no JSON object.")]
    [InlineData("{\"_id\":\"1\",\"title\":\"T\"}", "Line 1 has no 'text'.")]
    [InlineData("{\"text\":[\"T\"]}", "Line 1 has no 'text'.")]
    [InlineData("{\"text\":\"a\\u0000b\"}", "Line 1 has a NUL character in its 'text', which no item can hold.")]
    [InlineData("{\"text\":\"a \\ud800 b\"}", "Line 1 has text that is no Unicode.")]
    public async Task A_broken_line_is_named_and_the_next_is_read(string broken, string problem)
    {
        var lines = await Read(broken + "\n{\"text\":\"fine\"}\n");
        Assert.Equal([problem, null], lines.Select(line => line.Problem));
        Assert.Equal("fine", lines[1].Document!.Body);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_named_with_its_size_and_one_at_the_limit_is_taken()
    {
        var lines = await Read($"{{\"text\":\"{new string('x', 100_001)}\"}}\n{{\"text\":\"{new string('x', 100_000)}\"}}");
        Assert.Equal("Line 1 has a 'text' of 100,001 characters; an item holds 100,000.", lines[0].Problem);
        Assert.NotNull(lines[1].Document);
    }

    [Fact]
    public async Task An_endless_line_is_passed_over()
    {
        var lines = await Read($"{new string('{', Corpus.LongestLine + 1)}\n{{\"text\":\"fine\"}}");
        Assert.Equal("Line 1 is longer than 1,048,576 characters.", lines[0].Problem);
        Assert.Equal((2, "fine"), (lines[1].Number, lines[1].Document!.Body));
    }

    [Fact]
    public async Task A_long_title_is_cut_but_never_inside_a_character()
    {
        var line = Assert.Single(await Read($"{{\"title\":\"{new string('x', 298)}😀{new string('y', 50)}\",\"text\":\"fine\"}}"));
        Assert.Equal(new string('x', 298) + "…", line.Document!.Title);
    }

    [Fact]
    public async Task The_limit_counts_documents_not_blank_lines()
    {
        using var file = new TemporaryFile("\r\n{\"text\":\"one\"}\r\n\r\n{\"text\":\"two\"}\r\n{\"text\":\"three\"}\r\n");
        var lines = await Corpus.Read(file.Path, limit: 2, CancellationToken.None).ToListAsync();
        Assert.Equal(["one", "two"], lines.Select(line => line.Document!.Body));
        Assert.Equal(5, await Corpus.Count(file.Path, CancellationToken.None));
    }

    [Fact]
    public void Any_text_is_read_line_by_line_as_it_was_written() =>
        Gen.String[Gen.OneOf('a', 'é', '"', '{', '\r', ' '), 0, 40].Array[0, 30].Sample(lines =>
        {
            using var reader = new StringReader(string.Join('\n', lines) + "\n");
            var read = BoundedLines.Read(reader, 1000, CancellationToken.None).ToBlockingEnumerable().ToList();
            var expected = lines.Length == 0 ? [""] : lines.Select(line => line.TrimEnd('\r'));
            Assert.Equal(expected, read.Select(line => line.Text!));
            Assert.Equal(Enumerable.Range(1, read.Count), read.Select(line => (int)line.Number));
        });

    private static async Task<List<CorpusLine>> Read(string text)
    {
        using var file = new TemporaryFile(text);
        return await Corpus.Read(file.Path, limit: null, CancellationToken.None).ToListAsync();
    }
}
