using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Writing;

/// <summary>The services of a generated class: each type once, under a name that no generated name takes.</summary>
internal sealed class Injection
{
    private readonly List<(string Type, string Name)> services = [];

    /// <param name="parameters">The parameters of the methods that the class calls.</param>
    /// <param name="own">The names that the class has for itself.</param>
    public Injection(IEnumerable<ParameterModel> parameters, params string[] own)
    {
        foreach (var service in parameters.Where(parameter => parameter.Role == ParameterRole.Service))
        {
            if (!services.Any(known => known.Type == service.Type.Name))
                services.Add((service.Type.Name, Free(service.Name, own)));
        }
    }

    /// <summary>The constructor's parameters.</summary>
    public IEnumerable<string> Parameters => services.Select(service => $"{service.Type} {service.Name}");

    /// <summary>How the class calls what the parameter asks for.</summary>
    public string Name(ParameterModel parameter) => services.First(service => service.Type == parameter.Type.Name).Name;

    private string Free(string name, IReadOnlyCollection<string> own)
    {
        while (own.Contains(name) || services.Any(service => service.Name == name))
            name += "Service";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
