namespace Knowledge.Testing;

/// <summary>A server that lives as long as the test process; disposing it removes what the tests made.</summary>
internal interface ITestServer : IAsyncDisposable
{
    string ConnectionString { get; }

    void Created(string database);
}
