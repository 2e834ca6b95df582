namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>What clients send to act.</summary>
internal static class Mutations
{
    public const string Invite =
        "mutation ($input: IssueInvitationInput!) { issueInvitation(input: $input) { record { id } secret errors { code message path } } }";

    public const string Withdraw =
        "mutation ($id: ID!) { withdrawInvitation(id: $id) { record { id } errors { code message path } } }";

    public const string Register =
        "mutation ($input: RegisterNodeInput!) { registerNode(input: $input) { record { id } errors { code message path } } }";

    public const string Heartbeat =
        "mutation ($id: ID!) { heartbeat(id: $id) { record { status } errors { code message path } } }";

    public const string Retire =
        "mutation ($id: ID!) { retireNode(id: $id) { record { status } errors { code message path } } }";

    public const string Submit =
        "mutation ($input: SubmitItemInput!) { submitItem(input: $input) { record { id status } errors { code message path } } }";

    public const string Vote =
        "mutation ($input: CastVoteInput!) { castVote(input: $input) { record { id } errors { code message path } } }";

    public const string AddKey =
        "mutation ($input: AddNodeKeyInput!) { addNodeKey(input: $input) { record { id } errors { code message path } } }";

    public const string RotateKey =
        "mutation ($input: RotateNodeKeyInput!) { rotateNodeKey(input: $input) { record { id } errors { code message path } } }";

    public const string RevokeKey =
        "mutation ($id: ID!) { revokeNodeKey(id: $id) { record { id status } errors { code message path } } }";
}
