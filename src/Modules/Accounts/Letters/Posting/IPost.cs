namespace Knowledge.Accounts.Letters.Posting;

/// <summary>Takes letters to where they go.</summary>
internal interface IPost
{
    /// <summary>Sends one, or throws when that should be tried again.</summary>
    /// <returns>False when there is nothing to send it with, so that it must be handed on otherwise.</returns>
    Task<bool> Send(string address, string subject, string text, CancellationToken cancellation);
}
