namespace Knowledge.Kernel.Objects;

/// <summary>Content that was received whole and found right. Disposing removes the file, unless it was moved to its place.</summary>
internal sealed class Spooled(FileStream content, StoredObject stored) : IAsyncDisposable
{
    public StoredObject Stored => stored;

    /// <summary>The content from its beginning.</summary>
    public Stream Rewind()
    {
        content.Position = 0;
        return content;
    }

    /// <summary>Gives the file its final name in one step.</summary>
    public async Task MoveTo(string path)
    {
        await content.DisposeAsync();
        File.Move(content.Name, path, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        File.Delete(content.Name);
    }
}
