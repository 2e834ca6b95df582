using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using Knowledge.Kernel;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Documents;

/// <summary>
/// Remembers the documents that passed validation, so that a fleet sending the same few is parsed and validated once.
/// What depends on the caller or the variables (limits, permissions) runs every time all the same.
/// </summary>
internal sealed class DocumentCache(IOptions<GraphQLTransportOptions> options) : IConfigureExecution
{
    private readonly RecentlyUsed<string, GraphQLDocument> _documents = new(options.Value.CachedDocuments);

    public float SortOrder => 200;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Query is null || options.Document is not null)
            return await next(options);

        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(options.Query)));
        if (_documents.Find(key) is { } known)
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (result.Executed && result.Document is { } valid)
            _documents.Keep(key, valid);
        return result;
    }
}
