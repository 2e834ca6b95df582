using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text;
using Knowledge.Inference.Asking;
using Knowledge.Kernel;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation;

/// <summary>Has an answer put into words by the first provider that may read its passages and answers.</summary>
internal sealed class Writer(IReadOnlyList<Provider> providers, SentenceCheck check)
{
    private const int MostCharacters = 10_000;

    private static readonly Counter<long> Tokens =
        Telemetry.Meter.CreateCounter<long>("knowledge.generation.tokens", "{token}", "Tokens that providers read and wrote, by provider, model and direction.");

    private static readonly Counter<double> Costs =
        Telemetry.Meter.CreateCounter<double>("knowledge.generation.cost", null, "What that costs by the prices configured, by provider and model.");

    private static readonly Counter<long> Failures =
        Telemetry.Meter.CreateCounter<long>("knowledge.generation.failures", "{answer}", "Answers that a provider did not give, by provider and model.");

    /// <summary>Whether there is one to ask.</summary>
    public bool HasProviders => providers.Count > 0;

    /// <param name="question">The question.</param>
    /// <param name="answer">The answer in quotes.</param>
    /// <param name="spaces">Who may read the spaces of its passages.</param>
    /// <param name="cancellation">The asker has left.</param>
    public async IAsyncEnumerable<WritingEvent> Write(
        string question, Answer answer, IReadOnlyDictionary<Guid, SpaceVisibility> spaces, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new Evidence(answer, answer.Citations);
        if (!answer.Known || providers.Count == 0)
        {
            yield return Nothing(answer.Known ? "No provider is configured." : "There is nothing to write from.");
            yield break;
        }

        var asked = false;
        foreach (var provider in providers)
        {
            if (Readable(provider, answer, spaces) is not { } messages)
                continue;
            asked = true;
            var attempt = new Attempt(provider);
            await foreach (var part in Say(attempt, messages(question), cancellation))
                yield return part;
            if (attempt.IsWhole)
            {
                yield return new Checked(await check.Of(attempt.Text.ToString(), answer.Citations));
                yield return Count(attempt);
                yield break;
            }

            Failures.Add(1, Tags(provider));
            if (attempt.Text.Length > 0)
                yield return new Restart(provider.Settings.Kind.ToString());
        }

        yield return Nothing(asked ? "No provider answered." : "No provider may read what answers.");
    }

    /// <summary>What may be told to a provider; null when it may not read all that the answer rests on.</summary>
    private static Func<string, IReadOnlyList<ChatMessage>>? Readable(Provider provider, Answer answer, IReadOnlyDictionary<Guid, SpaceVisibility> spaces) =>
        answer.Citations.All(citation => spaces.TryGetValue(citation.Source.SpaceId, out var visibility) && provider.Settings.MayRead(citation.Source.SpaceId, visibility))
            ? question => Prompt.Of(question, answer.Citations)
            : null;

    private static async IAsyncEnumerable<Words> Say(Attempt attempt, IReadOnlyList<ChatMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var updates = attempt.Provider.Ask(messages, cancellation).GetAsyncEnumerator(cancellation);
        while (attempt.Text.Length < MostCharacters)
        {
            try
            {
                if (!await updates.MoveNextAsync())
                    break;
            }
            catch (ProviderFailed)
            {
                yield break;
            }

            attempt.Add(updates.Current);
            if (updates.Current.Text is { Length: > 0 } words)
                yield return new Words(words);
        }

        attempt.IsWhole = attempt.Text.Length > 0;
    }

    private static Done Count(Attempt attempt)
    {
        var (settings, tags) = (attempt.Provider.Settings, Tags(attempt.Provider));
        var cost = settings.Cost(attempt.Read, attempt.Written);
        Tokens.Add(attempt.Read, [.. tags, new("direction", "in")]);
        Tokens.Add(attempt.Written, [.. tags, new("direction", "out")]);
        Costs.Add((double)cost, tags);
        return new Done(settings.Kind.ToString(), settings.Model, attempt.Read, attempt.Written, cost, null);
    }

    private static KeyValuePair<string, object?>[] Tags(Provider provider) => [new("provider", provider.Settings.Kind.ToString()), new("model", provider.Settings.Model)];

    private static Done Nothing(string problem) => new(null, null, 0, 0, 0, problem);

    /// <summary>What one provider has said so far.</summary>
    private sealed class Attempt(Provider provider)
    {
        public Provider Provider => provider;

        public StringBuilder Text { get; } = new();

        public long Read { get; private set; }

        public long Written { get; private set; }

        public bool IsWhole { get; set; }

        public void Add(ChatResponseUpdate update)
        {
            Text.Append(update.Text);
            foreach (var usage in update.Contents.OfType<UsageContent>())
                (Read, Written) = (usage.Details.InputTokenCount ?? Read, usage.Details.OutputTokenCount ?? Written);
        }
    }
}
