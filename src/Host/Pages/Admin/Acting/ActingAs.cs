using System.Text.Json;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>Whom an administrator acts as, as a sealed cookie keeps it.</summary>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Id">The person's or node's key.</param>
/// <param name="By">The administrator; nobody else can use it.</param>
/// <param name="Until">When it ends by itself.</param>
internal sealed record ActingAs(ActorKind Kind, Guid? Id, Guid By, DateTimeOffset Until)
{
    /// <summary>How long one may act as somebody else without saying so again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Whether it still counts for the visitor.</summary>
    public bool HoldsFor(Actor visitor, DateTimeOffset now) =>
        Kind != ActorKind.System && visitor.Is(Role.Administrator) && visitor.UserId == By && now < Until && Until <= now + Longest;

    /// <summary>As text, to be sealed.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>From text that was sealed; null when it is none.</summary>
    public static ActingAs? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ActingAs>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
