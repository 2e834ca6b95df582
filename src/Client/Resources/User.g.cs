// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A person who signs in with an email address and a password.</summary>
public sealed record User : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>How pages and events call the person.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The address to sign in with, which nobody else has.</summary>
    public string? Email { get; init; }

    /// <summary>What the person is trusted with; nobody is trusted with anything by default.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Until when the person cannot sign in, if so: after too many wrong passwords, or because an administrator locked the account.</summary>
    public DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>Whether a mailed link has shown that the address is the person's, or an administrator has given it.</summary>
    public bool EmailConfirmed { get; init; }

    /// <summary>How many wrong passwords there were since the last right one.</summary>
    public int AccessFailedCount { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";

    /// <summary>Shown to the one who made it, this once; null otherwise.</summary>
    [JsonIgnore]
    public string? Secret { get; private set; }

    string? IShownOnce.Secret
    {
        get => Secret;
        set => Secret = value;
    }
}

/// <summary>Which <c>Users</c> are meant. All conditions given must hold.</summary>
public sealed record UserFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<UserFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<UserFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public UserFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>How pages and events call the person.</summary>
    public IsText? DisplayName { get; init; }

    /// <summary>The address to sign in with, which nobody else has.</summary>
    public IsText? Email { get; init; }

    /// <summary>What the person is trusted with; nobody is trusted with anything by default.</summary>
    public HasEntries<Role?>? Roles { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Users</c> can be ordered.</summary>
public enum UserSortField
{
    /// <summary>How pages and events call the person.</summary>
    [JsonStringEnumMemberName("DISPLAY_NAME")]
    DisplayName,

    /// <summary>The address to sign in with, which nobody else has.</summary>
    [JsonStringEnumMemberName("EMAIL")]
    Email,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Add</c> takes.</summary>
public sealed record AddUserInput
{
    /// <summary>The address to sign in with.</summary>
    public required string Email { get; init; }

    /// <summary>How pages and events call the person.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What the person is trusted with.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }
}

/// <summary>A person who signs in with an email address and a password.</summary>
public sealed class Users : Resource<User, UserFilter, UserSortField>
{
    internal Users(GraphCalls calls)
        : base(calls, new("User", "user", "users", "userChanged", true, "id displayName email roles lockoutEnd emailConfirmed accessFailedCount createdAt updatedAt version"))
    {
    }

    /// <summary>Adds a person, who can sign in at once with the password that secret shows this once.</summary>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="roles">What the person is trusted with.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Add(string email, string displayName, IReadOnlyList<Role> roles, CancellationToken cancellation = default) =>
        Act("addUser", [new("input", "AddUserInput!", new { email, displayName, roles })], cancellation);

    /// <summary>Adds a person, who can sign in at once with the password that secret shows this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> AddMany(IReadOnlyList<AddUserInput> input, CancellationToken cancellation = default) =>
        ActMany("addUsers", [new("input", "[AddUserInput!]!", input)], cancellation);

    /// <summary>Calls the person by another name.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Rename(Guid id, string displayName, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("renameUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RenameUserInput!", new { displayName })], cancellation);

    /// <summary>Calls the person by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> RenameMany(IReadOnlyList<Guid> ids, string displayName, CancellationToken cancellation = default) =>
        ActMany("renameUsers", [new("ids", "[ID!]", ids), new("input", "RenameUserInput!", new { displayName })], cancellation);

    /// <summary>Calls the person by another name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> RenameMany(UserFilter filter, string displayName, CancellationToken cancellation = default) =>
        ActMany("renameUsers", [new("filter", "UserFilter", filter), new("input", "RenameUserInput!", new { displayName })], cancellation);

    /// <summary>Trusts the person with these roles and no others; sessions that began with others end.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="roles">What the person is trusted with; nobody is trusted with anything by default.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> AssignRoles(Guid id, IReadOnlyList<Role> roles, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("assignUserRoles", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "AssignUserRolesInput!", new { roles })], cancellation);

    /// <summary>Trusts the person with these roles and no others; sessions that began with others end. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="roles">What the person is trusted with; nobody is trusted with anything by default.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> AssignRolesMany(IReadOnlyList<Guid> ids, IReadOnlyList<Role> roles, CancellationToken cancellation = default) =>
        ActMany("assignUserRolesMany", [new("ids", "[ID!]", ids), new("input", "AssignUserRolesInput!", new { roles })], cancellation);

    /// <summary>Trusts the person with these roles and no others; sessions that began with others end. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="roles">What the person is trusted with; nobody is trusted with anything by default.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> AssignRolesMany(UserFilter filter, IReadOnlyList<Role> roles, CancellationToken cancellation = default) =>
        ActMany("assignUserRolesMany", [new("filter", "UserFilter", filter), new("input", "AssignUserRolesInput!", new { roles })], cancellation);

    /// <summary>Ends all sessions of the person, on every device, with their next request.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> SignOutEverywhere(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("signUserOutEverywhere", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends all sessions of the person, on every device, with their next request. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> SignOutEverywhereMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("signUserOutEverywhereMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends all sessions of the person, on every device, with their next request. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> SignOutEverywhereMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("signUserOutEverywhereMany", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Gives the person a new password, which secret shows this once, and ends all sessions.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> ResetPassword(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("resetUserPassword", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Gives the person a new password, which secret shows this once, and ends all sessions. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ResetPasswordMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("resetUserPasswordMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Gives the person a new password, which secret shows this once, and ends all sessions. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ResetPasswordMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("resetUserPasswordMany", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Lets the person sign in no more, and ends all sessions.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Lock(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("lockUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Lets the person sign in no more, and ends all sessions. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> LockMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("lockUsers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Lets the person sign in no more, and ends all sessions. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> LockMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("lockUsers", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Lets the person sign in again.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Unlock(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("unlockUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Lets the person sign in again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> UnlockMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("unlockUsers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Lets the person sign in again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> UnlockMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("unlockUsers", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Removes the person with memberships and rights; what they did stays under their name.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Remove(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("removeUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Removes the person with memberships and rights; what they did stays under their name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> RemoveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("removeUsers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Removes the person with memberships and rights; what they did stays under their name. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> RemoveMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("removeUsers", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Asks for another address to sign in with. It counts once the link that is mailed there was followed.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> ChangeEmail(Guid id, string newEmail, string currentPassword, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("changeUserEmail", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ChangeUserEmailInput!", new { newEmail, currentPassword })], cancellation);

    /// <summary>Asks for another address to sign in with. It counts once the link that is mailed there was followed. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ChangeEmailMany(IReadOnlyList<Guid> ids, string newEmail, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("changeUserEmailMany", [new("ids", "[ID!]", ids), new("input", "ChangeUserEmailInput!", new { newEmail, currentPassword })], cancellation);

    /// <summary>Asks for another address to sign in with. It counts once the link that is mailed there was followed. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ChangeEmailMany(UserFilter filter, string newEmail, string currentPassword, CancellationToken cancellation = default) =>
        ActMany("changeUserEmailMany", [new("filter", "UserFilter", filter), new("input", "ChangeUserEmailInput!", new { newEmail, currentPassword })], cancellation);

    /// <summary>Asks for another link that confirms the address.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> AskForConfirmation(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("askForUserConfirmation", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Asks for another link that confirms the address. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> AskForConfirmationMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("askForUserConfirmationMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Asks for another link that confirms the address. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> AskForConfirmationMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("askForUserConfirmationMany", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Shows by a mailed link, which works once, that an address is the person's; a new one is the address to sign in with from then on.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Confirm(string token, CancellationToken cancellation = default) =>
        Do("confirmEmail", [new("input", "ConfirmEmailInput!", new { token })], cancellation);

    /// <summary>Asks for an account where sign-up is open: a link to make it is mailed to the address, or, to one that has an account, a letter that says so. The answer is the same.</summary>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task SignUp(string email, CancellationToken cancellation = default) =>
        Do("signUp", [new("input", "SignUpInput!", new { email })], cancellation);

    /// <summary>Makes an account with the token of an invitation or of a mailed link, which works once.</summary>
    /// <param name="token">The token.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="password">12 to 256 characters that are not easily guessed.</param>
    /// <param name="email">The address to sign in with; left out when the token came by mail.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Guid> Join(string token, string displayName, string password, string? email = null, CancellationToken cancellation = default) =>
        Run<Guid>("join", [new("input", "JoinInput!", new { token, displayName, password, email })], "", cancellation);

    /// <summary>Ends one's own account with memberships and rights; what the person did stays under their name. It takes the password or a passkey.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="credential">In its place, what the browser answered when it was asked for a passkey.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Leave(Guid id, string? currentPassword = null, string? credential = null, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("deleteOwnUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "DeleteOwnUserInput!", new { currentPassword, credential })], cancellation);

    /// <summary>Ends one's own account with memberships and rights; what the person did stays under their name. It takes the password or a passkey. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="credential">In its place, what the browser answered when it was asked for a passkey.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> LeaveMany(IReadOnlyList<Guid> ids, string? currentPassword = null, string? credential = null, CancellationToken cancellation = default) =>
        ActMany("deleteOwnUsers", [new("ids", "[ID!]", ids), new("input", "DeleteOwnUserInput!", new { currentPassword, credential })], cancellation);

    /// <summary>Ends one's own account with memberships and rights; what the person did stays under their name. It takes the password or a passkey. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="currentPassword">The password.</param>
    /// <param name="credential">In its place, what the browser answered when it was asked for a passkey.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> LeaveMany(UserFilter filter, string? currentPassword = null, string? credential = null, CancellationToken cancellation = default) =>
        ActMany("deleteOwnUsers", [new("filter", "UserFilter", filter), new("input", "DeleteOwnUserInput!", new { currentPassword, credential })], cancellation);

    /// <summary>Counts a wrong password; the fifth in a row closes the account for five minutes.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Miss(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("missUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Counts a wrong password; the fifth in a row closes the account for five minutes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> MissMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("missUsers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Counts a wrong password; the fifth in a row closes the account for five minutes. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> MissMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("missUsers", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>The right password was given: the wrong ones before do not count any more.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> Arrive(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("arriveUser", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>The right password was given: the wrong ones before do not count any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ArriveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("arriveUsers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>The right password was given: the wrong ones before do not count any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ArriveMany(UserFilter filter, CancellationToken cancellation = default) =>
        ActMany("arriveUsers", [new("filter", "UserFilter", filter)], cancellation);

    /// <summary>Replaces the password, and ends all sessions: whoever knew the old one is out.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="currentPassword">The one until now.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<User> ChangePassword(Guid id, string currentPassword, string newPassword, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("changeUserPassword", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ChangeUserPasswordInput!", new { currentPassword, newPassword })], cancellation);

    /// <summary>Replaces the password, and ends all sessions: whoever knew the old one is out. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="currentPassword">The one until now.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ChangePasswordMany(IReadOnlyList<Guid> ids, string currentPassword, string newPassword, CancellationToken cancellation = default) =>
        ActMany("changeUserPasswordMany", [new("ids", "[ID!]", ids), new("input", "ChangeUserPasswordInput!", new { currentPassword, newPassword })], cancellation);

    /// <summary>Replaces the password, and ends all sessions: whoever knew the old one is out. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="currentPassword">The one until now.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<User>>> ChangePasswordMany(UserFilter filter, string currentPassword, string newPassword, CancellationToken cancellation = default) =>
        ActMany("changeUserPasswordMany", [new("filter", "UserFilter", filter), new("input", "ChangeUserPasswordInput!", new { currentPassword, newPassword })], cancellation);

    /// <summary>Makes an account for whoever came back from a provider in this browser a moment ago, where sign-up is open or with an invitation.</summary>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Guid> JoinByProvider(string displayName, CancellationToken cancellation = default) =>
        Run<Guid>("joinByProvider", [new("input", "JoinByProviderInput!", new { displayName })], "", cancellation);

    /// <summary>Asks for a link to choose a new password, which is mailed to the address if it has an account. The answer is the same either way.</summary>
    /// <param name="email">The address of the account.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task AskForReset(string email, CancellationToken cancellation = default) =>
        Do("askForPasswordReset", [new("input", "AskForPasswordResetInput!", new { email })], cancellation);

    /// <summary>Replaces the password by a mailed link, which works once, and ends all sessions.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Recover(string token, string newPassword, CancellationToken cancellation = default) =>
        Do("resetPasswordByLink", [new("input", "ResetPasswordByLinkInput!", new { token, newPassword })], cancellation);
}
