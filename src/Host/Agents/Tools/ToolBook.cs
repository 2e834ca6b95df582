using GraphQL.Types;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;

namespace Knowledge.Host.Agents.Tools;

/// <summary>All tools that agents are offered, made once from the manifest and the schema.</summary>
internal sealed class ToolBook(ISchema schema, ModuleCatalog catalog)
{
    private readonly Lazy<IReadOnlyDictionary<string, AgentTool>> tools = new(() => Make(schema, catalog));

    /// <summary>The tools by name, in the order in which they are listed.</summary>
    public IReadOnlyDictionary<string, AgentTool> Tools => tools.Value;

    private static OrderedDictionary<string, AgentTool> Make(ISchema schema, ModuleCatalog catalog)
    {
        schema.Initialize();
        var book = new OrderedDictionary<string, AgentTool>(StringComparer.Ordinal);
        foreach (var plan in NetworkTools.All.Concat(ResourceTools.Of(Manifest.Of(catalog), schema)))
            book.Add(plan.Name, ToolMaking.Make(schema, plan));
        return book;
    }
}
