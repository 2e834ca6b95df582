using Knowledge.Accounts;
using Knowledge.Consensus;
using Knowledge.Host.Cli;
using Knowledge.Host.Serving;
using Knowledge.Inference;
using Knowledge.Kernel.Modules;
using Knowledge.Library;
using Knowledge.Network;

Module[] modules =
[
    new AccountsModule(),
    new NetworkModule(),
    new LibraryModule(),
    new ConsensusModule(),
    new InferenceModule(),
];

return CommandLine.IsFor(args) ? await CommandLine.Run(modules, args) : await KnowledgeHost.Serve(modules, args);
