using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>The update that EF wrote, with the event that tells of it in the same statement.</summary>
internal sealed partial class AtomicStatement
{
    private readonly Event told;
    private readonly IEntityType events;
    private readonly string changes;
    private readonly string worthTelling;

    private AtomicStatement(Event told, IEntityType events, string changes, string worthTelling)
    {
        this.told = told;
        this.events = events;
        this.changes = changes;
        this.worthTelling = worthTelling;
    }

    /// <summary>Whether a row was changed.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The event that was written, if there is something to tell.</summary>
    public IReadOnlyList<Event> Told { get; private set; } = [];

    public static AtomicStatement For<TRecord>(KnowledgeDb db, IChange<TRecord> message, UnitOfWork work, DateTimeOffset now, IEnumerable<string> fields)
        where TRecord : class, IResource<TRecord>
    {
        var (facts, table) = (TRecord.Facts, db.Model.FindEntityType(typeof(TRecord))!);
        var next = new Event
        {
            At = now,
            Resource = facts.Name,
            RecordId = message.Id,
            Action = message.Action,
            ActorKind = work.Actor.Kind,
            ActorId = work.Actor.Id,
            ActorName = work.Actor.Name,
            ImpersonatorId = work.By?.Id,
            ImpersonatorName = work.By?.Name,
            Changes = JsonDocument.Parse("{}"),
            TraceId = Activity.Current?.TraceId.ToString(),
        };
        var properties = fields.Distinct().Select(name => table.FindProperty(name)!).ToList();
        var recorded = properties.Where(property => !facts.Unrecorded.Contains(property.Name)).Select(ChangeSql.IsChanged).ToList();
        return new(
            next,
            db.Model.FindEntityType(typeof(Event))!,
            string.Join(" || ", properties.Select(property => ChangeSql.Tell(property, facts.Sensitive.Contains(property.Name)))),
            recorded.Count == 0 || facts.Unrecorded.Contains(message.Action) ? "false" : string.Join(" OR ", recorded));
    }

    /// <summary>Runs the update with its event.</summary>
    /// <returns>How many rows were changed.</returns>
    public async Task<int> Execute(DbCommand update, CancellationToken cancellation)
    {
        // An update that joins reads through a snapshot: only with the row locked before does it see the newest values.
        await using var transaction = Joins(update) ? await Lock(update, cancellation) : null;
        Write(update);
        await Run(update, cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
        return HasChanged ? 1 : 0;
    }

    private static bool Joins(DbCommand update) => update.CommandText.Contains("\nFROM ", StringComparison.Ordinal);

    private async Task<DbTransaction> Lock(DbCommand update, CancellationToken cancellation)
    {
        var transaction = await update.Connection!.BeginTransactionAsync(cancellation);
        update.Transaction = transaction;
        await using var command = update.Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT 1 FROM {Head().Match(update.CommandText).Groups["table"].Value} WHERE id = @id FOR UPDATE";
        command.Parameters.Add(new NpgsqlParameter("id", told.RecordId));
        await command.ExecuteNonQueryAsync(cancellation);
        return transaction;
    }

    private async Task Run(DbCommand update, CancellationToken cancellation)
    {
        await using var reader = await update.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        HasChanged = reader.GetInt64(0) > 0;
        if (!await reader.IsDBNullAsync(1, cancellation))
        {
            told.Id = reader.GetInt64(1);
            Told = [told];
        }
    }

    /// <remarks>The row is locked first: so the values before are those that the update finds, whoever was faster.</remarks>
    private void Write(DbCommand update)
    {
        var head = Head().Match(update.CommandText);
        var (table, alias) = (head.Groups["table"].Value, head.Groups["alias"].Value);
        var columns = events.GetProperties().Where(property => property.Name is not (nameof(Event.Id) or nameof(Event.Changes))).ToList();
        var values = columns.Select(column => Parameter(update, column));
        update.Parameters.Add(new NpgsqlParameter("told_record", told.RecordId));
        update.CommandText = $"""
            WITH earlier AS MATERIALIZED (SELECT * FROM {table} WHERE id = @told_record FOR UPDATE),
            changed AS (
            {update.CommandText.TrimEnd(';', '\n', ' ')} AND {alias}.id IN (SELECT id FROM earlier)
            RETURNING {alias}.*),
            told AS (
            INSERT INTO {events.GetSchemaQualifiedTableName()} ({string.Join(", ", columns.Select(column => column.GetColumnName()))}, {events.FindProperty(nameof(Event.Changes))!.GetColumnName()})
            SELECT {string.Join(", ", values)}, {changes}
            FROM earlier AS b, changed AS c WHERE {worthTelling}
            RETURNING {events.FindProperty(nameof(Event.Id))!.GetColumnName()})
            SELECT (SELECT count(*) FROM changed), (SELECT id FROM told)
            """;
    }

    private string Parameter(DbCommand command, IProperty column)
    {
        var name = "told_" + column.GetColumnName();
        var mapping = column.GetRelationalTypeMapping();
        command.Parameters.Add(mapping.CreateParameter(command, name, column.GetGetter().GetClrValue(told), nullable: true));
        return $"@{name}::{mapping.StoreType}";
    }

    [GeneratedRegex(@"\AUPDATE (?<table>\S+) AS (?<alias>\w+)\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Head();
}
