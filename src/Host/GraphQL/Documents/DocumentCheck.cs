using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Knowledge.Host.GraphQL.Validation;

namespace Knowledge.Host.GraphQL.Documents;

/// <summary>Looks through the trusted documents when the host starts, so that no client finds the mistake in one.</summary>
internal sealed class DocumentCheck(TrustedDocuments documents, IDocumentValidator validator, IServiceScopeFactory scopes) : IHostedService
{
    /// <exception cref="InvalidOperationException">A document is not valid in the schema.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var document in documents.All)
        {
            if (await Fault(document, scope.ServiceProvider, cancellationToken) is { } fault)
                throw new InvalidOperationException($"The GraphQL document in {document.Source} is not valid: {fault}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> Fault(TrustedDocument document, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            var parsed = Parser.Parse(document.Text);
            var operations = parsed.Definitions.OfType<GraphQLOperationDefinition>().ToList();
            if (operations.Count == 0)
                return "it has no operation.";
            foreach (var operation in operations)
            {
                var result = await validator.ValidateAsync(new ValidationOptions
                {
                    Schema = services.GetRequiredService<ISchema>(),
                    Document = parsed,
                    Operation = operation,
                    Rules = OperationRules.All,
                    Variables = Inputs.Empty,
                    Extensions = Inputs.Empty,
                    RequestServices = services,
                    CancellationToken = cancellation,
                });

                // The values of variables come with each request.
                if (result.Errors.FirstOrDefault(error => error is not InvalidVariableError) is { } error)
                    return error.Message;
            }

            return null;
        }
        catch (GraphQLSyntaxErrorException mistake)
        {
            return mistake.Message;
        }
    }
}
