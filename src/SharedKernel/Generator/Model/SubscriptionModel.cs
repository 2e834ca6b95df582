namespace Knowledge.Generator.Model;

/// <summary>A subscription to the records for which an expression holds.</summary>
/// <param name="Member">The expression, or the method that returns it.</param>
/// <param name="Summary">What it sends.</param>
/// <param name="IsMethod">Whether it is a method.</param>
/// <param name="TakesActor">Whether the method takes who subscribes.</param>
/// <param name="On">The name of the resource whose changes are a reason to look.</param>
/// <param name="After">The actions whose changes are; none stands for all.</param>
public sealed record SubscriptionModel(string Member, string Summary, bool IsMethod, bool TakesActor, string On, Equatable<string> After);
