using System.Text.Json.Nodes;
using CsCheck;
using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Running;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>Batches of rows: each line is in one of them, in order, and none is too large.</summary>
public sealed class RowsTests
{
    private static readonly Verb Submit = Typed.Manifest.Resources.SelectMany(Verb.Of).Single(verb => verb.Line == "library item submit");

    private static readonly string[] Lines = ["", "  ", "{\"title\":\"t\"}", "nonsense", $"{{\"body\":\"{new string('b', 90_000)}\"}}"];

    [Fact]
    public void Every_line_that_is_not_blank_is_in_one_batch_in_order() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1].Select(at => Lines[at]).List[0, 260], Gen.Int[1, 270]).Sample((lines, from) =>
        {
            using var reader = new StringReader(string.Join('\n', lines));
            var batches = new Rows(Submit, []).Read(reader, from, CancellationToken.None).ToBlockingEnumerable().ToList();
            Assert.Equal(
                lines.Select((line, at) => (line, number: at + 1L)).Where(line => line.number >= from && line.line.Trim().Length > 0).Select(line => line.number),
                batches.SelectMany(batch => batch).Select(row => row.Line));
            Assert.All(batches, batch => Assert.InRange(batch.Count, 1, 100));
            Assert.All(batches, batch => Assert.True(batch.Count == 1 || batch.Sum(row => row.Characters) <= 256 * 1024));
        }, iter: 200);

    [Fact]
    public void A_line_that_no_request_could_hold_is_a_problem_of_that_line()
    {
        using var reader = new StringReader(new string('x', 600_000) + "\n{}");
        var rows = new Rows(Submit, new JsonObject { ["domain"] = "medicine" }).Read(reader, 1, CancellationToken.None).ToBlockingEnumerable().SelectMany(batch => batch).ToList();
        Assert.Contains("longer than", Assert.Single(rows[0].Problems).Message);
        Assert.Equal(["title", "body"], rows[1].Problems.Select(problem => problem.Path[0]));
    }
}
