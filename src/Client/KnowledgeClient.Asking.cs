using Knowledge.Client.Resources;

namespace Knowledge.Client;

/// <summary>Asking the fleet.</summary>
public sealed partial class KnowledgeClient
{
    /// <summary>Asks the fleet a question; <see cref="Resources.Passages.Ask"/> with what most askers say.</summary>
    /// <param name="question">1 to 1,000 characters.</param>
    /// <param name="domain">Only knowledge of this domain; all when null.</param>
    /// <param name="first">How many citations at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Answer> Ask(string question, string? domain = null, int first = 5, CancellationToken cancellation = default) =>
        Passages.Ask(question, domain, first: first, cancellation: cancellation);
}
