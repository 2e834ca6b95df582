using Knowledge.Benchmarks;
using Knowledge.Benchmarks.Answering;
using Knowledge.Benchmarks.Compiling;
using Knowledge.Benchmarks.Ingesting;
using Knowledge.Benchmarks.Reading;
using Knowledge.Benchmarks.Servers;

var options = Options.Parse(args);
return options.Verb switch
{
    "reads" => await ReadsBenchmark.Run(options),
    "data" => await ReadsBenchmark.Keep(options),
    "generator" => GeneratorBenchmark.Run(options),
    "answers" => await AnswersBenchmark.Run(options),
    "encoding" => EncodingBenchmark.Run(options),
    "serve" => await Serving.Run(options),
    _ => Options.Explain(),
};
