using GraphQL;
using GraphQL.DI;
using GraphQLParser;
using GraphQLParser.Exceptions;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>Refuses a document by its length alone, before a tree is built of it.</summary>
internal sealed class DocumentSizeLimit(IOptions<GraphQLTransportOptions> options) : IConfigureExecution
{
    private readonly GraphQLTransportOptions _options = options.Value;

    // After the document cache: what it holds was measured when it came.
    public float SortOrder => 300;

    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is null && options.Query is { } query)
            Check(query);
        return next(options);
    }

    private void Check(string query)
    {
        if (query.Length > _options.MaxDocumentCharacters)
            throw new LimitExceeded("DOCUMENT_LIMIT", "a document length in characters", query.Length, _options.MaxDocumentCharacters, "Move values into variables, or split it.");

        var tokens = Tokens(query);
        if (tokens > _options.MaxDocumentTokens)
            throw new LimitExceeded("TOKEN_LIMIT", "a number of tokens", tokens, _options.MaxDocumentTokens, "Move values into variables, or split it.");
    }

    private int Tokens(string query)
    {
        var (count, position) = (0, 0);
        try
        {
            while (count <= _options.MaxDocumentTokens && Lexer.Lex(query, position) is { Kind: not TokenKind.EOF } token)
            {
                count++;
                position = token.End;
            }
        }
        catch (GraphQLSyntaxErrorException)
        {
            // The parser stops at the same place and reports it with line and column.
        }

        return count;
    }
}
