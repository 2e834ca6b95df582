namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>Tests that look at one network through one browser.</summary>
[CollectionDefinition]
public sealed class BrowserCollection : ICollectionFixture<ReadNetwork>;
