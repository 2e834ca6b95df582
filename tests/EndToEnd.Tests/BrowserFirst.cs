using Knowledge.EndToEnd.Tests;
using Knowledge.EndToEnd.Tests.Browser;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BrowserFirst))]

namespace Knowledge.EndToEnd.Tests;

/// <summary>The tests that share one browser run one after the other and take longest: what is to run beside them must not come before.</summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains(nameof(BrowserCollection), StringComparison.Ordinal) ? 0 : 1)];
}
