// A complete node on the C# client.
//
//   dotnet run --project samples/node-csharp -- join   join-… ada physics,medicine
//   dotnet run --project samples/node-csharp -- vote
//   dotnet run --project samples/node-csharp -- submit physics "Speed of light" "In vacuum light travels at …" "SI brochure"
//   dotnet run --project samples/node-csharp -- ask    "How fast is light?"
//   dotnet run --project samples/node-csharp -- rotate
//
// The key is kept in node.pem and the node's id in node.id, both in the current folder. KNOWLEDGE_SERVER says where the network is.
using Knowledge.Client;
using Knowledge.Client.Keys;
using Knowledge.Client.Resources;

var server = new Uri(Environment.GetEnvironmentVariable("KNOWLEDGE_SERVER") ?? "http://localhost:8080");
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    return args switch
    {
        ["join", var token, var name, .. var domains] => await Join(token, name, domains),
        ["vote"] => await Vote(),
        ["submit", var domain, var title, var body, .. var sources] => await Submit(domain, title, body, sources),
        ["ask", var question] => await Ask(question),
        ["rotate"] => await Rotate(),
        _ => Usage(),
    };
}
catch (KnowledgeException refused)
{
    foreach (var failure in refused.Failures)
        await Console.Error.WriteLineAsync($"{failure.Code}: {failure.Message}");
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}

async Task<int> Join(string token, string name, string[] domains)
{
    using var key = KeyPair.LoadOrCreate("node.pem");
    using var node = await KnowledgeNode.Join(server, token, name, key, [.. domains.SelectMany(list => list.Split(','))], cancellation: stop.Token);
    await node.Heartbeat(stop.Token);
    await File.WriteAllTextAsync("node.id", node.Id.ToString(), stop.Token);
    Console.WriteLine($"{name} is node {node.Id}");
    return 0;
}

async Task<int> Vote()
{
    using var key = KeyPair.LoadOrCreate("node.pem");
    using var node = Node(key);
    var online = node.StayOnline(cancellation: stop.Token);
    await foreach (var request in node.VoteRequests(stop.Token))
    {
        // The judgement is yours: this sample takes whatever names a source.
        var verdict = request.Item.Sources.Count > 0 ? Verdict.Accept : Verdict.Reject;
        var counted = await node.Vote(request, verdict, $"It names {request.Item.Sources.Count} sources.", stop.Token);
        Console.WriteLine($"{(counted ? verdict : "too late")}: {request.Item.Title}");
    }

    await online;
    return 0;
}

async Task<int> Submit(string domain, string title, string body, string[] sources)
{
    using var key = KeyPair.LoadOrCreate("node.pem");
    using var node = Node(key);
    var item = await node.Submit(domain, title, body, sources, stop.Token);
    Console.WriteLine($"{item.Id} {item.Status}");
    return 0;
}

async Task<int> Ask(string question)
{
    using var anyone = new KnowledgeClient(server);
    var answer = await anyone.Ask(question, cancellation: stop.Token);
    Console.WriteLine(answer.Text);
    foreach (var citation in answer.Citations.Where(citation => citation.Quote is not null))
        Console.WriteLine($"  {citation.Title}: {citation.Quote}");
    return 0;
}

async Task<int> Rotate()
{
    using var key = KeyPair.LoadOrCreate("node.pem");
    using var node = Node(key);
    using var successor = KeyPair.LoadOrCreate("node.next.pem");
    await node.RotateKey(successor, TimeSpan.FromHours(24), stop.Token);
    File.Move("node.next.pem", "node.pem", overwrite: true);
    Console.WriteLine($"The new key is {successor.Thumbprint}; the old one counts for 24 hours more.");
    return 0;
}

KnowledgeNode Node(KeyPair key) => new(server, Guid.Parse(File.ReadAllText("node.id")), key);

static int Usage()
{
    Console.WriteLine("join <token> <name> [domains] | vote | submit <domain> <title> <body> [source …] | ask <question> | rotate");
    return 2;
}
