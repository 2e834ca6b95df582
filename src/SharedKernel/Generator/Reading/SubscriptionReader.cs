using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads subscriptions; what a rule would complain of is left out.</summary>
internal static class SubscriptionReader
{
    public static Equatable<SubscriptionModel> Read(INamedTypeSymbol type) =>
        new(type.GetMembers().Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }).Select(member => Read(type, member)).OfType<SubscriptionModel>());

    private static SubscriptionModel? Read(INamedTypeSymbol type, ISymbol member) =>
        SubscriptionShape.Marked(member) is not { } subscription || SubscriptionShape.Cure(type, member) is not null
            ? null
            : new(
                member.Name,
                member.Summary(),
                member is IMethodSymbol,
                member is IMethodSymbol { Parameters.Length: > 0 },
                SubscriptionShape.On(member)?.Name ?? type.Name,
                new(After(subscription)));

    private static IEnumerable<string> After(AttributeData subscription) =>
        subscription.NamedArguments.FirstOrDefault(argument => argument.Key == "After").Value is { Kind: TypedConstantKind.Array, IsNull: false } actions
            ? actions.Values.Select(action => action.Value).OfType<string>()
            : [];
}
