using Knowledge.Inference.Answering;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Inference.Asking;

/// <summary>Loads the model and walks the way of an answer once, so that the first asker does not wait for it.</summary>
internal sealed class WarmUp(ServingIndex serving, Inquiry inquiry) : BackgroundService
{
    private const string Question = "Is the model loaded?";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Run(Answer, stoppingToken);
        try
        {
            await inquiry.Ask(new AskRequest(Question) { DeadlineMs = AskRequest.LongestDeadline }, Actor.Anonymous, stoppingToken);
        }
        catch (Refusal)
        {
            // The database or the machine is slow; whoever asks is told so.
        }
    }

    private void Answer()
    {
        var encoder = serving.Now.Encoder;
        using var index = new PassageIndex(encoder.Dimensions);
        const string text = "The model is loaded. It answers questions.";
        index.Add([new IndexedPassage(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "none", "The model", text, encoder.EncodePassages([text])[0])]);
        var vector = encoder.EncodeQuestion(Question);
        ExtractiveAnswer.Compose(Question, index.Search(new SearchRequest(Question, vector)), encoder, vector);
    }
}
