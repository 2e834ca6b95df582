using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Knowledge.Inference.Encoding;

/// <summary>The neural network itself: token ids in, one normalised vector a text out. Safe to run from many threads at once.</summary>
internal sealed class EncoderModel : IDisposable
{
    private const int Dimensions = EncoderDefinition.Dimensions;

    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] Outputs = ["last_hidden_state"];

    private readonly SessionOptions _options = new();
    private readonly RunOptions _run = new();
    private readonly InferenceSession _session;
    private readonly Pooling _pooling;

    internal EncoderModel(byte[] model, Pooling pooling)
    {
        _pooling = pooling;
        // One thread a run: two runs side by side beat one run on two threads, and do not spin while they wait.
        _options.IntraOpNumThreads = 1;
        _options.InterOpNumThreads = 1;
        _options.ExecutionMode = ExecutionMode.ORT_SEQUENTIAL;
        _options.GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL;
        _session = new InferenceSession(model, _options);
    }

    /// <summary>Runs the texts at the batch's places and puts each vector at the same place in <paramref name="vectors"/>.</summary>
    internal void Run(TokenBatch batch, IReadOnlyList<long[]> tokens, float[][] vectors)
    {
        var size = batch.Places.Count * batch.Width;
        long[] ids = new long[size], mask = new long[size], types = new long[size];
        for (var row = 0; row < batch.Places.Count; row++)
        {
            var text = tokens[batch.Places[row]];
            text.CopyTo(ids, row * batch.Width);
            mask.AsSpan(row * batch.Width, text.Length).Fill(1);
        }

        long[] shape = [batch.Places.Count, batch.Width];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typeValue = OrtValue.CreateTensorValueFromMemory(types, shape);
        using var results = _session.Run(_run, Inputs, [idValue, maskValue, typeValue], Outputs);

        var states = results[0].GetTensorDataAsSpan<float>();
        for (var row = 0; row < batch.Places.Count; row++)
            vectors[batch.Places[row]] = Pool(states.Slice(row * batch.Width * Dimensions, tokens[batch.Places[row]].Length * Dimensions));
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
        _options.Dispose();
    }

    private float[] Pool(ReadOnlySpan<float> states)
    {
        var vector = new float[Dimensions];
        var used = _pooling == Pooling.First ? Dimensions : states.Length;
        for (var state = 0; state < used; state += Dimensions)
            TensorPrimitives.Add(vector, states.Slice(state, Dimensions), vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
