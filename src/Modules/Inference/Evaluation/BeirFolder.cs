using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Kernel.Cli;

namespace Knowledge.Inference.Evaluation;

/// <summary>
/// A folder in the layout of the BEIR benchmark: <c>corpus.jsonl</c>, <c>queries.jsonl</c> and judgements in <c>qrels/test.tsv</c>
/// or <c>qrels.tsv</c>; <c>answers.jsonl</c>, with the exact words that answer, may stand beside them.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="split">Which judgements: <c>test</c> unless others are wanted, such as <c>train</c>.</param>
internal sealed class BeirFolder(string path, string split)
{
    /// <summary>In characters of JSON, each line.</summary>
    internal const int LongestLine = 32 * 1024 * 1024;

    private bool IsTest => split == "test";

    /// <summary>The documents, as they are read.</summary>
    internal IAsyncEnumerable<BeirDocument> Documents(CancellationToken cancellation) => Records(
        Find("corpus.jsonl"),
        record => new BeirDocument(Text(record, "_id"), record.TryGetProperty("title", out _) ? Text(record, "title") : "", Text(record, "text")),
        cancellation);

    /// <summary>How many lines the corpus has, for the bar.</summary>
    internal async Task<int> CountDocuments(CancellationToken cancellation) => await File.ReadLinesAsync(Find("corpus.jsonl"), cancellation).CountAsync(cancellation);

    /// <summary>The questions that were judged, in the order of the file.</summary>
    internal async Task<IReadOnlyList<BeirQuestion>> Questions(CancellationToken cancellation)
    {
        var grades = await Grades(cancellation);
        var answers = await Answers(cancellation);
        var file = IsTest ? Find("queries.jsonl") : Find($"{split}-queries.jsonl", "queries.jsonl");
        var questions = new List<BeirQuestion>();
        await foreach (var (id, text) in Records(file, record => (Text(record, "_id"), Text(record, "text")), cancellation))
        {
            if (grades.TryGetValue(id, out var judged) && judged.Values.Any(grade => grade > 0))
                questions.Add(new BeirQuestion(id, text, judged, answers.GetValueOrDefault(id, [])));
        }

        return questions.Count > 0 ? questions : throw Wrong($"No question of {file} has a judgement. The first column of the judgements is the question's _id.");
    }

    private async Task<Dictionary<string, IReadOnlyDictionary<string, int>>> Grades(CancellationToken cancellation)
    {
        var file = IsTest ? Find(Path.Combine("qrels", "test.tsv"), "qrels.tsv") : Find(Path.Combine("qrels", $"{split}.tsv"), $"{split}-qrels.tsv");
        var grades = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            number++;
            var columns = line.Split('\t');
            if (string.IsNullOrWhiteSpace(line) || (number == 1 && !IsGrade(columns[^1], out _)))
                continue;
            if (columns.Length != 3 || !IsGrade(columns[2], out var grade))
                throw Wrong($"Line {number} of {file} is no judgement. Write question, document and grade with tabs between.");
            if (!grades.TryGetValue(columns[0], out var ofQuestion))
                grades.Add(columns[0], ofQuestion = new Dictionary<string, int>(StringComparer.Ordinal));
            ((Dictionary<string, int>)ofQuestion)[columns[1]] = grade;
        }

        return grades;
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> Answers(CancellationToken cancellation)
    {
        var file = Path.Combine(path, "answers.jsonl");
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return answers;
        await foreach (var (id, words) in Records(file, record => (Text(record, "_id"), record.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!).ToList()), cancellation))
            answers[id] = words;
        return answers;
    }

    private static async IAsyncEnumerable<T> Records<T>(
        string file, Func<JsonElement, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(file);
        await foreach (var line in BoundedLines.Read(reader, LongestLine, cancellation))
            if (!string.IsNullOrWhiteSpace(line.Text ?? "-"))
                yield return Record(file, line, read);
    }

    private static T Record<T>(string file, BoundedLine line, Func<JsonElement, T> read)
    {
        if (line.Text is null)
            throw Wrong($"Line {line.Number} of {file} is longer than {LongestLine:N0} characters.");
        try
        {
            using var json = JsonDocument.Parse(line.Text);
            return read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Wrong($"Line {line.Number} of {file} is not what it should be: one JSON object with the texts of BEIR's layout, such as _id and text.");
        }
    }

    private string Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (File.Exists(Path.Combine(path, name)))
                return Path.Combine(path, name);
        throw Wrong($"There is no {string.Join(" and no ", names.ToArray())} in '{path}'. Give a folder in BEIR's layout: corpus.jsonl, queries.jsonl and qrels/test.tsv.");
    }

    private static string Text(JsonElement record, string name) =>
        record.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : record.GetProperty(name).GetString() ?? "";

    // Some collections write their grades with a decimal point.
    private static bool IsGrade(string text, out int grade)
    {
        var isNumber = double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && Math.Abs(number) < 1000;
        grade = isNumber ? (int)number : 0;
        return isNumber;
    }

    private static CommandFailure Wrong(string problem) => new(ExitCode.Failed, problem);
}
