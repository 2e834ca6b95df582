namespace Knowledge.Benchmarks.Reading;

/// <summary>The GraphQL documents; PostGraphile's differ in names only, and aliases make the answers the same.</summary>
internal static class Documents
{
    public static class Ours
    {
        public const string Q1 = "query Q1($id: ID!) { item(id: $id) { id domain title body votes createdAt } }";

        public const string Q2 = $"query Q2($domain: String!, $after: String) {{ items(first: 50, after: $after, {Newest}) {{ nodes {{ id domain title votes createdAt updatedAt }} }} }}";

        public const string Q3 = $$"""
            query Q3($domain: String!, $after: String) { items(first: 50, after: $after, {{Newest}}) { nodes {
              id domain title votes createdAt updatedAt
              node { name reputation }
              contributions(first: 5) { nodes { kind points } }
            } } }
            """;

        public const string M1 = "mutation M1($input: RecordContributionInput!) { recordContribution(input: $input) { record { id } errors { code message } } }";

        public const string Place = "query Place($id: ID!, $domain: String!) { items(first: 1, filter: { domain: { eq: $domain }, id: { eq: $id } }, sort: [{ field: CREATED_AT, order: DESC }]) { edges { cursor } } }";

        private const string Newest = "filter: { domain: { eq: $domain } }, sort: [{ field: CREATED_AT, order: DESC }]";
    }

    public static class PostGraphile
    {
        public const string Q1 = "query Q1($id: UUID!) { item: itemByRowId(rowId: $id) { id: rowId domain title body votes createdAt } }";

        public const string Q2 = $"query Q2($domain: String!, $after: Cursor) {{ items: allItems(first: 50, after: $after, {Newest}) {{ nodes {{ id: rowId domain title votes createdAt updatedAt }} }} }}";

        public const string Q3 = $$"""
            query Q3($domain: String!, $after: Cursor) { items: allItems(first: 50, after: $after, {{Newest}}) { nodes {
              id: rowId domain title votes createdAt updatedAt
              node: participantByNodeId { name reputation }
              contributions: contributionsByItemId(first: 5, orderBy: [ROW_ID_DESC]) { nodes { kind points } }
            } } }
            """;

        public const string M1 = "mutation M1($contribution: ContributionInput!) { createContribution(input: { contribution: $contribution }) { contribution { id: rowId } } }";

        public const string Place = "query Place($id: UUID!, $domain: String!) { items: allItems(first: 1, condition: { domain: $domain, rowId: $id }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { edges { cursor } } }";

        private const string Newest = "condition: { domain: $domain }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]";
    }
}
