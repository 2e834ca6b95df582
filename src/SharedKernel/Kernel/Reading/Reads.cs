using System.Diagnostics;
using System.Linq.Expressions;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Reading.Together;
using Npgsql;

namespace Knowledge.Kernel.Reading;

/// <summary>Answers what clients want to know: makes a plan for each shape of question, and runs it as one round trip to the database.</summary>
internal sealed class Reads(NpgsqlDataSource source, PlanCache plans, GroupRead together)
{
    private static readonly JsonEncodedText Only = JsonEncodedText.Encode("answer");

    /// <summary>One record by its key.</summary>
    /// <param name="type">The resource.</param>
    /// <param name="id">The key, or the variable that it is the value of.</param>
    /// <param name="selected">The selection.</param>
    /// <param name="actor">Who asks.</param>
    public Question Record(ResourceType type, object id, SelectedField selected, Actor actor)
    {
        var key = new ReadingKey(actor);
        var slot = key.Slot(id);
        var record = RecordReader.Read(type, selected.Children, key);
        return key.Question(plans.Find("one", key, make => RecordPlan.Compile(make(), record, slot)));
    }

    /// <summary>Several records by their keys.</summary>
    public Question Records(ResourceType type, IReadOnlyCollection<Guid> ids, SelectedField selected, object? filter, Actor actor)
    {
        var key = new ReadingKey(actor);
        var slot = key.Slot(ids.ToArray());
        var record = RecordReader.Read(type, selected.Children, key);
        var criterion = FilterReader.Read(type, filter, key);
        return key.Question(plans.Find("several", key, make => RecordsPlan.Compile(make(), record, slot, criterion)));
    }

    /// <summary>The keys of the records that a filter finds; null when the filter states no condition.</summary>
    /// <param name="type">The resource.</param>
    /// <param name="filter">The client's filter.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="actor">Who asks.</param>
    public Question? Keys(ResourceType type, object filter, int most, Actor actor)
    {
        var key = new ReadingKey(actor);
        var slot = key.Slot(most);
        var record = RecordReader.Read(type, [], key);
        return FilterReader.Read(type, filter, key) is { } criterion
            ? key.Question(plans.Find("keys", key, make => KeysPlan.Compile(make(), record, criterion, slot)))
            : null;
    }

    /// <summary>A page of a list; of destroyed records alone when these are meant.</summary>
    public Question Page(ResourceType type, SelectedField selected, IReadOnlyList<LambdaExpression> narrowing, Actor actor, bool onDeleted = false)
    {
        var key = new ReadingKey(actor);
        var list = ListReader.Read(type, selected, narrowing, key, onDeleted);
        return key.Question(plans.Find("page", key, make => ListPlan.Compile(make, list)));
    }

    /// <summary>Records in groups.</summary>
    public Question Groups(GroupTypes types, SelectedField selected, Actor actor)
    {
        var key = new ReadingKey(actor);
        var groups = GroupReader.Read(types, selected, key);
        return key.Question(plans.Find("groups", key, make => GroupPlan.Compile(make(), groups)));
    }

    /// <summary>Writes the answers one after the other, each as the value of its property.</summary>
    public Task Answer((JsonEncodedText Key, Question Question)[] questions, Actor actor, Utf8JsonWriter json, CancellationToken cancellation) =>
        questions is [{ Question.Plan.Pace.IsQuick: true } only]
            ? together.Answer(new(only.Key, only.Question, actor, json, cancellation))
            : Alone(questions, actor, json, cancellation);

    /// <summary>The answer to one question, for a resolver.</summary>
    public async Task<JsonElement> Answer(Question question, Actor actor, CancellationToken cancellation)
    {
        using var buffer = new PooledBuffer();
        await using (var json = new Utf8JsonWriter(buffer, ResponseJson.Options))
        {
            json.WriteStartObject();
            await Answer([(Only, question)], actor, json, cancellation);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.Written);
        return document.RootElement.GetProperty(Only.Value).Clone();
    }

    private async Task Alone((JsonEncodedText Key, Question Question)[] questions, Actor actor, Utf8JsonWriter json, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = connection.CreateBatch();
        foreach (var (_, question) in questions)
            question.AddTo(batch, actor);
        var began = Stopwatch.GetTimestamp();
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        if (questions is [var (_, only)])
            only.Plan.Pace.Alone(Stopwatch.GetTimestamp() - began);
        for (var at = 0; at < questions.Length; at++)
        {
            if (at > 0)
                await rows.NextResultAsync(cancellation);
            json.WritePropertyName(questions[at].Key);
            await questions[at].Question.Plan.Write(rows, json, cancellation);
        }
    }
}
