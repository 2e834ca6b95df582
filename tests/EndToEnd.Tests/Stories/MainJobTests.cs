using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Data;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>The main job as a stranger would try it: nodes join, submit, judge each other's knowledge, and whoever asks gets an answer with its source.</summary>
public sealed class MainJobTests
{
    private const int Nodes = 8;

    /// <summary>Questions, words of the right answer, and the title of the item that holds it.</summary>
    private static readonly (string Question, string Words, string Title)[] Known =
    [
        ("Who made aspirin in a pure and stable form?", "Felix Hoffmann", "Aspirin and its making"),
        ("Which bacterium causes stomach ulcers?", "Helicobacter pylori", "Stomach ulcers"),
        ("How many hearts does an octopus have?", "three hearts", "Octopus hearts"),
        ("Who discovered the first pulsar?", "Jocelyn Bell Burnell", "Pulsars"),
        ("When did Constantinople fall?", "1453", "The fall of Constantinople"),
    ];

    [Fact]
    public Task What_peers_hold_for_true_answers_questions_and_what_they_reject_does_not() => Story(Corpus.Pieces, Known);

    [Fact]
    public Task Real_abstracts_are_judged_and_found_again()
    {
        Assert.SkipUnless(File.Exists(SciFact.File), $"The SciFact corpus is not at {SciFact.File}.");
        return Story(
            SciFact.First(40),
            [("How does cerebral white matter develop in human newborns?", "white matter", SciFact.First(1)[0].Title)]);
    }

    private static async Task Story(IReadOnlyList<Piece> pieces, IReadOnlyList<(string Question, string Words, string Title)> known)
    {
        using var folder = new DataFolder();
        await using var host = await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken) });
        using var fleet = await Fleet.Join(host, Nodes);
        await using var storage = new Storage(host.Database);

        var isTrue = pieces.ToDictionary(piece => piece.Title, piece => piece.True);
        await using var work = Work.Begin(fleet, seat => isTrue[seat.Title] ? "ACCEPT" : "REJECT");
        var items = await fleet.Submit(pieces);
        await work.Decided(items.Values);

        Assert.All(pieces, piece => Assert.Equal(piece.True ? "ACCEPTED" : "REJECTED", work.Seen[items[piece.Title]]));
        await TheFeedTells(storage, pieces);
        AllVotesWereTaken(work);
        await QuestionsAreAnswered(fleet, known);
        await WhatWasRejectedIsNotQuoted(fleet, pieces);
        Assert.Empty(HostLog.Errors(folder));
    }

    /// <summary>The table of events is the audit trail: it has each decision once, and the network itself made it.</summary>
    private static async Task TheFeedTells(Storage storage, IReadOnlyList<Piece> pieces)
    {
        var decisions = await storage.Column<string>(
            "SELECT action || ' ' || count(*) || ' ' || count(DISTINCT record_id) FROM kernel.events WHERE resource = 'Item' AND action IN ('Accept', 'Reject') AND actor_kind = 'System' GROUP BY action ORDER BY action");
        var expected = pieces.GroupBy(piece => piece.True ? "Accept" : "Reject").OrderBy(group => group.Key)
            .Select(group => $"{group.Key} {group.Count()} {group.Count()}");
        Assert.Equal(expected, decisions);
    }

    /// <summary>A vote is either counted or comes after the others have decided; nothing else went wrong.</summary>
    private static void AllVotesWereTaken(Work work)
    {
        Assert.All(work.Answers, answer => Assert.All(answer.Outcome.Errors, error => Assert.Equal("ROUND_CLOSED", error.Code)));
        Assert.Equal(work.Answers.Count, work.Answers.DistinctBy(answer => answer.Seat.Id).Count());
    }

    private static async Task QuestionsAreAnswered(Fleet fleet, IReadOnlyList<(string Question, string Words, string Title)> known)
    {
        using var anyone = new GraphQLClient(fleet.Operator.Address);
        foreach (var (question, words, title) in known)
        {
            // What was accepted last becomes searchable a moment later.
            var reply = await Eventually.Get(() => Question.Ask(anyone, question), reply => reply.Known && reply.Citations[0].Item.Title == title, $"'{question}' is answered");
            TestContext.Current.TestOutputHelper?.WriteLine($"{reply.ElapsedMs:0} ms: {reply.Text}");
            Assert.Contains(words, reply.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(reply.Citations[0].Item.Submitter.Name, fleet.Nodes.Select(node => node.Name));
            Assert.InRange(reply.Confidence, 0.1, 1);
        }
    }

    private static async Task WhatWasRejectedIsNotQuoted(Fleet fleet, IReadOnlyList<Piece> pieces)
    {
        foreach (var wrong in pieces.Where(piece => !piece.True))
        {
            var reply = await Question.Ask(fleet.Operator, wrong.Title);
            Assert.All(reply.Citations, citation => Assert.Equal("ACCEPTED", citation.Item.Status));
        }
    }
}
