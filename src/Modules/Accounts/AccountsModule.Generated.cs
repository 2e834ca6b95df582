using Knowledge.Kernel.Resources;

namespace Knowledge.Accounts;

public sealed partial class AccountsModule
{
    /// <inheritdoc />
    public override string Name => "accounts";

    /// <inheritdoc />
    public override IReadOnlyList<IResourceDefinition> Resources => [];
}
