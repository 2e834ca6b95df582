using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>The command line asks for what the manifest does not allow; nothing was sent.</summary>
internal sealed class Misuse(IReadOnlyList<GraphQLError> errors) : Exception(string.Join(" ", errors.Select(error => error.Message)))
{
    /// <summary>The code of what cannot be understood.</summary>
    public const string Usage = "USAGE";

    public Misuse(string message) : this([new GraphQLError(Usage, message, [])])
    {
    }

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;
}
