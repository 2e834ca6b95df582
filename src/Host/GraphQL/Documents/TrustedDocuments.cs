using Knowledge.Host.GraphQL.Errors;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Documents;

/// <summary>The documents that clients need only name.</summary>
internal sealed class TrustedDocuments
{
    /// <summary>What clients of persisted queries wait for before they send the whole document.</summary>
    public const string NotFoundCode = "PERSISTED_QUERY_NOT_FOUND";

    private const string NotTrustedCode = "DOCUMENT_NOT_TRUSTED";

    private readonly Dictionary<string, TrustedDocument> known = new(StringComparer.Ordinal);
    private readonly bool only;

    /// <exception cref="InvalidOperationException">The documents cannot be read, or two have the same identifier.</exception>
    public TrustedDocuments(IOptions<GraphQLTransportOptions> options)
    {
        var (folder, isOnly) = (options.Value.Documents.Folder, options.Value.Documents.Only);
        if (isOnly && string.IsNullOrEmpty(folder))
            throw new InvalidOperationException("GraphQL:Documents:Only is set, but GraphQL:Documents:Folder names no documents: nothing could be run.");
        only = isOnly;
        foreach (var document in string.IsNullOrEmpty(folder) ? [] : DocumentFiles.Read(folder))
            Add(document);
    }

    /// <summary>All of them, each once.</summary>
    public IEnumerable<TrustedDocument> All => known.Values.Distinct();

    /// <summary>The text of the document that a request means.</summary>
    /// <param name="text">The document, if the request has it.</param>
    /// <param name="id">How the request calls it, if it does.</param>
    /// <param name="hash">The SHA-256 that the request gives, if it does.</param>
    /// <returns>Null when the request names no document at all.</returns>
    /// <exception cref="RequestRefused">There is no such document, it is another one, or it is not trusted.</exception>
    public string? Find(string? text, string? id, string? hash)
    {
        if (string.IsNullOrWhiteSpace(text))
            return id is not null ? Named(id).Text : hash is not null ? Named(hash).Text : null;
        if (hash is not null && !hash.Equals(TrustedDocument.HashOf(text), StringComparison.OrdinalIgnoreCase))
            throw RequestRefused.Malformed("The \"sha256Hash\" is that of another document than the \"query\".");
        if (id is not null && Named(id).Text != text)
            throw RequestRefused.Malformed("The \"documentId\" is that of another document than the \"query\". Send one of the two.");
        return !only || known.ContainsKey(TrustedDocument.HashOf(text)) ? text : throw new RequestRefused(
            StatusCodes.Status403Forbidden, NotTrustedCode, "Only documents that the operator of this host has put there are run. Name one with \"documentId\".");
    }

    private TrustedDocument Named(string id) => known.TryGetValue(TrustedDocument.Bare(id), out var document) ? document : throw new RequestRefused(
        StatusCodes.Status400BadRequest, NotFoundCode, $"There is no document '{id}' here.{(only ? "" : " Send its text as \"query\".")}");

    private void Add(TrustedDocument document)
    {
        if (document.IsMislabelled)
            throw new InvalidOperationException($"{document.Source}: the identifier looks like a SHA-256, but that of the document is {document.Hash}.");
        known.TryAdd(document.Hash, document);
        if (!known.TryAdd(TrustedDocument.Bare(document.Id), document) && known[TrustedDocument.Bare(document.Id)].Text != document.Text)
            throw new InvalidOperationException($"{document.Source}: '{document.Id}' is already the identifier of another document, in {known[TrustedDocument.Bare(document.Id)].Source}.");
    }
}
