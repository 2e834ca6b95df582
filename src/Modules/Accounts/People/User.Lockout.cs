namespace Knowledge.Accounts.People;

/// <summary>Too many wrong passwords close the account for a while.</summary>
public sealed partial class User
{
    /// <summary>How many wrong passwords in a row close it.</summary>
    internal const int MostMisses = 5;

    /// <summary>For how long.</summary>
    internal static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    /// <summary>Until when an account is locked that an administrator has locked, the last microsecond there is: wrong passwords lock it for minutes.</summary>
    internal static readonly DateTimeOffset ForGood = DateTimeOffset.MaxValue.AddTicks(-9);

    /// <summary>Whether an administrator has locked the account: then no way in is open, and no letter lets anybody choose a password.</summary>
    internal bool IsShutOut => LockoutEnd == ForGood;

    /// <summary>Whether no administrator has locked the account, as a condition.</summary>
    internal static Expression<Func<User, bool>> IsNotShutOut => user => user.LockoutEnd == null || user.LockoutEnd < ForGood;

    /// <summary>How many wrong passwords there were since the last right one.</summary>
    [Field, Unrecorded]
    public override int AccessFailedCount { get; set; }

    /// <summary>Counts a wrong password; the fifth in a row closes the account for five minutes.</summary>
    [Update]
    internal static Change<User> Miss(TimeProvider clock)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + LockedFor);
        return Change.Of<User>()
            .Set(user => user.LockoutEnd, user => user.AccessFailedCount + 1 >= MostMisses ? until : user.LockoutEnd)
            .Set(user => user.AccessFailedCount, user => user.AccessFailedCount + 1 >= MostMisses ? 0 : user.AccessFailedCount + 1)
            .When(user => user.LockoutEnd == null || user.LockoutEnd <= now, "The account is locked already.");
    }

    /// <summary>The right password was given: the wrong ones before do not count any more.</summary>
    [Update]
    internal static Change<User> Arrive() => Change.Of<User>().Set(user => user.AccessFailedCount, 0);
}
