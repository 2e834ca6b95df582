using Knowledge.Library.Spaces;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>Spaces in words.</summary>
internal static class SpaceWords
{
    /// <summary>Who may read it.</summary>
    public static string Readers(SpaceVisibility visibility) => visibility switch
    {
        SpaceVisibility.Public => "everybody reads it",
        SpaceVisibility.Internal => "the network reads it",
        _ => "members read it",
    };

    /// <summary>Who may contribute.</summary>
    public static string Contributors(bool isOpen) => isOpen ? "every node contributes" : "members contribute";
}
