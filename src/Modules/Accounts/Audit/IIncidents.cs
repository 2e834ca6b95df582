namespace Knowledge.Accounts.Audit;

/// <summary>Tells administrators what was refused and to whom. The caller does not wait, and a flood is counted instead of kept.</summary>
public interface IIncidents
{
    /// <summary>Reports a refused attempt of the request that is being answered; its address, route and actor are added.</summary>
    /// <param name="kind">What sort of attempt.</param>
    /// <param name="detail">A plain sentence, up to 500 characters, without anything secret.</param>
    /// <param name="subject">The account, client or record that it was about, up to 254 characters.</param>
    void Report(IncidentKind kind, string detail, string? subject = null);
}
