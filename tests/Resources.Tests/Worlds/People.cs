namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Who acts in the tests.</summary>
internal static class People
{
    public static Actor Ann { get; } = Actor.User(Guid.CreateVersion7(), "Ann", Role.Member);

    public static Actor Bob { get; } = Actor.User(Guid.CreateVersion7(), "Bob", Role.Member);

    public static Actor Admin { get; } = Actor.User(Guid.CreateVersion7(), "Admin", Role.Administrator);

    public static Actor Robot { get; } = Actor.Node(Guid.CreateVersion7(), "robot-1");
}
