namespace Knowledge.Accounts.Letters.Posting;

/// <summary>Without a mail server a letter is printed where the host runs. Not by the logger: a log keeps what it is told, and a link lets somebody in.</summary>
internal sealed class TerminalPost : IPost
{
    public async Task<bool> Send(string address, string subject, string text, CancellationToken cancellation)
    {
        await Console.Out.WriteLineAsync($"\n  A letter to {address}: {subject}\n    {text.ReplaceLineEndings("\n    ")}\n".AsMemory(), cancellation);
        return false;
    }
}
