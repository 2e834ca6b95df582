using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Cli.Tests;

/// <summary>The schemas of the product's modules and of the sample module; no database is behind them.</summary>
internal static class Schemas
{
    private static readonly Lazy<GraphSchema> Product = new(() => Made(Typed.Catalog));
    private static readonly Lazy<GraphSchema> Sample = new(() => Made(Typed.SampleCatalog));

    /// <summary>Whether the schema takes a document with these variables.</summary>
    public static Task<IValidationResult> Validate(string module, string text, string variables)
    {
        var document = Parser.Parse(text);
        return new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = (module == "sample" ? Sample : Product).Value,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single(),
            Variables = new GraphQLSerializer().Deserialize<Inputs>(variables) ?? Inputs.Empty,
        });
    }

    private static GraphSchema Made(ModuleCatalog catalog)
    {
        var schema = new GraphSchema(new ServiceCollection().BuildServiceProvider(), catalog);
        schema.Initialize();
        return schema;
    }
}
