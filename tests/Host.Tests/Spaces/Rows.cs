using System.Globalization;
using System.Security.Cryptography;
using Knowledge.Library.Spaces;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Puts rows into the tables directly, where making them takes a whole network.</summary>
internal sealed class Rows(string database) : IAsyncDisposable
{
    private static readonly string Key = Jwk();

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(database);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    /// <summary>A node that is online.</summary>
    public Task<Guid> Node(Guid? owner = null) => Insert(
        "INSERT INTO network.nodes (id, name, domains, owner_id, status, last_seen, created_at, updated_at) VALUES ($1, $2, '{}', $3, 'Online', now() + interval '1 hour', now(), now())",
        id => [$"node-{id:N}", owner]);

    /// <summary>A key of a node.</summary>
    public Task<Guid> NodeKey(Guid node) => Insert(
        "INSERT INTO network.node_keys (id, jwk, thumbprint, status, node_id, created_at, updated_at) VALUES ($1, $2, $3, 'Active', $4, now(), now())",
        id => [Key, id.ToString("N").PadRight(43, 'x'), node]);

    public Task<Guid> Space(SpaceVisibility visibility) => Insert(
        "INSERT INTO library.spaces (id, name, description, visibility, is_open, created_at, updated_at) VALUES ($1, $2, '', $3, false, now(), now())",
        id => [$"space {id:N}", visibility.ToString()]);

    public Task<Guid> Member(Guid space, SpaceRole role, Guid? user = null, Guid? node = null, Guid? group = null) => Insert(
        "INSERT INTO library.space_members (id, space_id, role, user_id, node_id, group_id, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, now(), now())",
        _ => [space, role.ToString(), user, node, group]);

    public Task<Guid> Item(Guid space, Guid submitter, string status = "Accepted") => Insert(
        "INSERT INTO library.items (id, domain, title, body, sources, digest, status, space_id, submitter_id, created_at, updated_at) VALUES ($1, 'tests', $2, $3, '{}', $4, $5, $6, $7, now(), now())",
        id => [$"title {id:N}", $"The secret word of this item is w{id:N}.", Convert.ToHexStringLower(SHA256.HashData(id.ToByteArray())), status, space, submitter]);

    public Task<Guid> Round(Guid item) => Insert(
        "INSERT INTO consensus.rounds (id, number, status, deadline, committee_weight, accept_weight, reject_weight, item_id, created_at, updated_at) VALUES ($1, 1, 'Open', now() + interval '1 hour', 3, 0, 0, $2, now(), now())",
        _ => [item]);

    public Task<Guid> Seat(Guid round, Guid node) => Insert(
        "INSERT INTO consensus.seats (id, weight, status, round_id, node_id, created_at, updated_at) VALUES ($1, 1, 'Requested', $2, $3, now(), now())", _ => [round, node]);

    public Task<Guid> Vote(Guid round, Guid node, Guid key) => Insert(
        "INSERT INTO consensus.votes (id, verdict, reason, weight, signature, round_id, node_id, key_id, created_at, updated_at) VALUES ($1, 'Accept', '', 1, 's', $2, $3, $4, now(), now())",
        _ => [round, node, key]);

    public Task<Guid> Passage(Guid item) => Insert(
        "INSERT INTO inference.passages (id, ordinal, text, start, encoder, vector, item_id, created_at, updated_at) VALUES ($1, 0, $2, 0, 'none', '{}', $3, now(), now())",
        _ => [string.Create(CultureInfo.InvariantCulture, $"The secret word of this item is w{item:N}."), item]);

    /// <summary>Runs a statement.</summary>
    public async Task Run(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The one value that a statement finds.</summary>
    public async Task<T> Value<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing is found by: {sql}"));
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private async Task<Guid> Insert(string sql, Func<Guid, object?[]> values)
    {
        var id = Guid.CreateVersion7();
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = id });
        foreach (var value in values(id))
            command.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid } : new() { Value = value });
        await command.ExecuteNonQueryAsync();
        return id;
    }

    private static string Jwk()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}""";
    }
}
