using System;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Knowledge.Host.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.EnsureSchema(
                name: "inference");

            migrationBuilder.EnsureSchema(
                name: "network");

            migrationBuilder.EnsureSchema(
                name: "library");

            migrationBuilder.EnsureSchema(
                name: "consensus");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "applications",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    redirect_uris = table.Column<string[]>(type: "text[]", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    is_confidential = table.Column<bool>(type: "boolean", nullable: false),
                    is_self_registered = table.Column<bool>(type: "boolean", nullable: false),
                    secret_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.id);
                    table.CheckConstraint("ck_applications_client_id_length", "char_length(\"client_id\") BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_applications_name_length", "char_length(\"name\") BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_applications_redirect_uris_entries", "cardinality(\"redirect_uris\") BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_applications_scopes_entries", "cardinality(\"scopes\") BETWEEN 0 AND 50");
                });

            migrationBuilder.CreateTable(
                name: "authenticators",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    protected_key = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    code_hashes = table.Column<string[]>(type: "text[]", nullable: false),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticators", x => x.id);
                    table.CheckConstraint("ck_authenticators_code_hashes_entries", "cardinality(\"code_hashes\") BETWEEN 0 AND 10");
                });

            migrationBuilder.CreateTable(
                name: "clients",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    application_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    client_secret = table.Column<string>(type: "text", nullable: true),
                    client_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    consent_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    display_name = table.Column<string>(type: "text", nullable: true),
                    display_names = table.Column<string>(type: "text", nullable: true),
                    json_web_key_set = table.Column<string>(type: "text", nullable: true),
                    permissions = table.Column<string>(type: "text", nullable: true),
                    post_logout_redirect_uris = table.Column<string>(type: "text", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    redirect_uris = table.Column<string>(type: "text", nullable: true),
                    requirements = table.Column<string>(type: "text", nullable: true),
                    settings = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    program = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.CheckConstraint("ck_consents_client_id_length", "char_length(\"client_id\") BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_consents_program_length", "char_length(\"program\") BETWEEN 1 AND 100");
                    table.CheckConstraint("ck_consents_scopes_entries", "cardinality(\"scopes\") BETWEEN 0 AND 50");
                });

            migrationBuilder.CreateTable(
                name: "due_work",
                schema: "kernel",
                columns: table => new
                {
                    trigger = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    dead_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_work", x => new { x.trigger, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "events",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resource = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    impersonator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    impersonator_name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    changes = table.Column<JsonDocument>(type: "jsonb", nullable: false),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "external_logins",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    issuer = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    last_used = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_external_logins", x => x.id);
                    table.CheckConstraint("ck_external_logins_issuer_length", "char_length(\"issuer\") BETWEEN 1 AND 255");
                    table.CheckConstraint("ck_external_logins_provider_length", "char_length(\"provider\") BETWEEN 1 AND 32");
                    table.CheckConstraint("ck_external_logins_subject_length", "char_length(\"subject\") BETWEEN 1 AND 255");
                });

            migrationBuilder.CreateTable(
                name: "grants",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grantee_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    grantee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_by = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.CheckConstraint("ck_grants_action_length", "char_length(\"action\") BETWEEN 1 AND 64");
                    table.CheckConstraint("ck_grants_given_by_length", "char_length(\"given_by\") BETWEEN 1 AND 320");
                    table.CheckConstraint("ck_grants_resource_length", "char_length(\"resource\") BETWEEN 1 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "groups",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groups", x => x.id);
                    table.CheckConstraint("ck_groups_name_length", "char_length(\"name\") BETWEEN 1 AND 60");
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    subject = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    route = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.CheckConstraint("ck_incidents_detail_length", "char_length(\"detail\") BETWEEN 1 AND 500");
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                schema: "network",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    uses = table.Column<int>(type: "integer", nullable: false),
                    used = table.Column<int>(type: "integer", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    domains = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.CheckConstraint("ck_invitations_domains_entries", "cardinality(\"domains\") BETWEEN 0 AND 20");
                    table.CheckConstraint("ck_invitations_token_hash_length", "char_length(\"token_hash\") BETWEEN 64 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "known_devices",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    network = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_devices", x => x.id);
                    table.CheckConstraint("ck_known_devices_device_length", "char_length(\"device\") BETWEEN 1 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "letters",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                    table.CheckConstraint("ck_letters_address_length", "char_length(\"address\") BETWEEN 3 AND 254");
                    table.CheckConstraint("ck_letters_origin_length", "char_length(\"origin\") BETWEEN 1 AND 300");
                    table.CheckConstraint("ck_letters_token_hash_length", "char_length(\"token_hash\") BETWEEN 64 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_used = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    credential_id = table.Column<string>(type: "character varying(1400)", maxLength: 1400, nullable: false),
                    public_key = table.Column<string>(type: "character varying(2800)", maxLength: 2800, nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkeys", x => x.id);
                    table.CheckConstraint("ck_passkeys_credential_id_length", "char_length(\"credential_id\") BETWEEN 1 AND 1400");
                    table.CheckConstraint("ck_passkeys_name_length", "char_length(\"name\") BETWEEN 1 AND 64");
                    table.CheckConstraint("ck_passkeys_public_key_length", "char_length(\"public_key\") BETWEEN 1 AND 2800");
                    table.CheckConstraint("ck_passkeys_transports_entries", "cardinality(\"transports\") BETWEEN 0 AND 8");
                });

            migrationBuilder.CreateTable(
                name: "person_invitations",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_invitations", x => x.id);
                    table.CheckConstraint("ck_person_invitations_email_length", "char_length(\"email\") BETWEEN 3 AND 254");
                    table.CheckConstraint("ck_person_invitations_roles_entries", "cardinality(\"roles\") BETWEEN 0 AND 8");
                    table.CheckConstraint("ck_person_invitations_token_hash_length", "char_length(\"token_hash\") BETWEEN 64 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "personal_tokens",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_tokens", x => x.id);
                    table.CheckConstraint("ck_personal_tokens_name_length", "char_length(\"name\") BETWEEN 1 AND 64");
                    table.CheckConstraint("ck_personal_tokens_scopes_entries", "cardinality(\"scopes\") BETWEEN 1 AND 50");
                    table.CheckConstraint("ck_personal_tokens_token_hash_length", "char_length(\"token_hash\") BETWEEN 64 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scopes",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    descriptions = table.Column<string>(type: "text", nullable: true),
                    display_name = table.Column<string>(type: "text", nullable: true),
                    display_names = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    resources = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scopes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.CheckConstraint("ck_sessions_device_length", "char_length(\"device\") BETWEEN 1 AND 64");
                });

            migrationBuilder.CreateTable(
                name: "spaces",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visibility = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spaces", x => x.id);
                    table.CheckConstraint("ck_spaces_name_length", "char_length(\"name\") BETWEEN 1 AND 60");
                });

            migrationBuilder.CreateTable(
                name: "token_keys",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false),
                    content = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    signs_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_token_keys", x => x.id);
                    table.CheckConstraint("ck_token_keys_content_length", "char_length(\"content\") BETWEEN 1 AND 8000");
                    table.CheckConstraint("ck_token_keys_name_length", "char_length(\"name\") BETWEEN 22 AND 22");
                });

            migrationBuilder.CreateTable(
                name: "used_assertions",
                schema: "accounts",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    jti = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_assertions", x => new { x.client_id, x.jti });
                });

            migrationBuilder.CreateTable(
                name: "users",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    display_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    password_hash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_user_name = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    concurrency_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_display_name_length", "char_length(\"display_name\") BETWEEN 1 AND 64");
                    table.CheckConstraint("ck_users_email_length", "char_length(\"email\") BETWEEN 3 AND 254");
                    table.CheckConstraint("ck_users_roles_entries", "cardinality(\"roles\") BETWEEN 0 AND 8");
                });

            migrationBuilder.CreateTable(
                name: "authorizations",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    scopes = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorizations", x => x.id);
                    table.ForeignKey(
                        name: "fk_authorizations_clients_application_id",
                        column: x => x.application_id,
                        principalSchema: "accounts",
                        principalTable: "clients",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    node_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_group_members_groups_group_id",
                        column: x => x.group_id,
                        principalSchema: "accounts",
                        principalTable: "groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nodes",
                schema: "network",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    domains = table.Column<string[]>(type: "text[]", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nodes", x => x.id);
                    table.CheckConstraint("ck_nodes_domains_entries", "cardinality(\"domains\") BETWEEN 0 AND 20");
                    table.CheckConstraint("ck_nodes_name_length", "char_length(\"name\") BETWEEN 3 AND 64");
                    table.CheckConstraint("ck_nodes_name_pattern", "\"name\" ~ '^(?:[A-Za-z0-9][A-Za-z0-9._-]*)$'");
                    table.ForeignKey(
                        name: "fk_nodes_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalSchema: "network",
                        principalTable: "invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "space_invitations",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_space_invitations_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalSchema: "network",
                        principalTable: "invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_space_invitations_spaces_space_id",
                        column: x => x.space_id,
                        principalSchema: "library",
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                schema: "accounts",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authorization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expiration_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    payload = table.Column<string>(type: "text", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    redemption_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reference_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_tokens_authorizations_authorization_id",
                        column: x => x.authorization_id,
                        principalSchema: "accounts",
                        principalTable: "authorizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_tokens_clients_application_id",
                        column: x => x.application_id,
                        principalSchema: "accounts",
                        principalTable: "clients",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "items",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    artifact_name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    artifact_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    artifact_size = table.Column<long>(type: "bigint", nullable: true),
                    domain = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    sources = table.Column<string[]>(type: "text[]", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retraction_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confidence = table.Column<double>(type: "double precision", nullable: true),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submitter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_items", x => x.id);
                    table.CheckConstraint("ck_items_artifact_digest_length", "char_length(\"artifact_digest\") BETWEEN 64 AND 64");
                    table.CheckConstraint("ck_items_artifact_name_length", "char_length(\"artifact_name\") BETWEEN 1 AND 255");
                    table.CheckConstraint("ck_items_body_length", "char_length(\"body\") BETWEEN 1 AND 100000");
                    table.CheckConstraint("ck_items_digest_length", "char_length(\"digest\") BETWEEN 64 AND 64");
                    table.CheckConstraint("ck_items_domain_length", "char_length(\"domain\") BETWEEN 2 AND 64");
                    table.CheckConstraint("ck_items_domain_pattern", "\"domain\" ~ '^(?:[a-z0-9][a-z0-9-]*)$'");
                    table.CheckConstraint("ck_items_retraction_reason_length", "char_length(\"retraction_reason\") BETWEEN 1 AND 500");
                    table.CheckConstraint("ck_items_sources_entries", "cardinality(\"sources\") BETWEEN 0 AND 20");
                    table.CheckConstraint("ck_items_title_length", "char_length(\"title\") BETWEEN 1 AND 300");
                    table.ForeignKey(
                        name: "fk_items_nodes_submitter_id",
                        column: x => x.submitter_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_items_space_space_id",
                        column: x => x.space_id,
                        principalSchema: "library",
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "node_keys",
                schema: "network",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jwk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    thumbprint = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_node_keys", x => x.id);
                    table.CheckConstraint("ck_node_keys_thumbprint_length", "char_length(\"thumbprint\") BETWEEN 43 AND 43");
                    table.ForeignKey(
                        name: "fk_node_keys_node_node_id",
                        column: x => x.node_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "space_members",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    space_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_space_members_nodes_node_id",
                        column: x => x.node_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_space_members_spaces_space_id",
                        column: x => x.space_id,
                        principalSchema: "library",
                        principalTable: "spaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "space_admissions",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_space_admissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_space_admissions_nodes_node_id",
                        column: x => x.node_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_space_admissions_space_invitation_offer_id",
                        column: x => x.offer_id,
                        principalSchema: "library",
                        principalTable: "space_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedbacks",
                schema: "inference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    question_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    giver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedbacks", x => x.id);
                    table.CheckConstraint("ck_feedbacks_question_digest_length", "char_length(\"question_digest\") BETWEEN 64 AND 64");
                    table.CheckConstraint("ck_feedbacks_question_length", "char_length(\"question\") BETWEEN 1 AND 1000");
                    table.ForeignKey(
                        name: "fk_feedbacks_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "library",
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passages",
                schema: "inference",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    encoder = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    vector = table.Column<float[]>(type: "real[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passages", x => x.id);
                    table.CheckConstraint("ck_passages_encoder_length", "char_length(\"encoder\") BETWEEN 1 AND 64");
                    table.ForeignKey(
                        name: "fk_passages_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "library",
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                schema: "consensus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    committee_weight = table.Column<double>(type: "double precision", nullable: false),
                    accept_weight = table.Column<double>(type: "double precision", nullable: false),
                    reject_weight = table.Column<double>(type: "double precision", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_rounds_items_item_id",
                        column: x => x.item_id,
                        principalSchema: "library",
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seats",
                schema: "consensus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_seats_nodes_node_id",
                        column: x => x.node_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seats_rounds_round_id",
                        column: x => x.round_id,
                        principalSchema: "consensus",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "votes",
                schema: "consensus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: false),
                    signature = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    node_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_votes", x => x.id);
                    table.CheckConstraint("ck_votes_signature_length", "char_length(\"signature\") BETWEEN 1 AND 200");
                    table.ForeignKey(
                        name: "fk_votes_node_keys_key_id",
                        column: x => x.key_id,
                        principalSchema: "network",
                        principalTable: "node_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_votes_nodes_node_id",
                        column: x => x.node_id,
                        principalSchema: "network",
                        principalTable: "nodes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_votes_rounds_round_id",
                        column: x => x.round_id,
                        principalSchema: "consensus",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "library",
                table: "spaces",
                columns: new[] { "id", "created_at", "description", "is_open", "name", "updated_at", "visibility" },
                values: new object[] { new Guid("01980000-0000-7000-8000-000000000001"), new DateTimeOffset(new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "What the whole network may know. Items that name no space go here.", true, "Commons", new DateTimeOffset(new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), "Public" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_client_id",
                schema: "accounts",
                table: "applications",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_is_confidential_id",
                schema: "accounts",
                table: "applications",
                columns: new[] { "is_confidential", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_is_self_registered_id",
                schema: "accounts",
                table: "applications",
                columns: new[] { "is_self_registered", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_applications_name_id",
                schema: "accounts",
                table: "applications",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_authenticators_user_id",
                schema: "accounts",
                table: "authenticators",
                column: "user_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_authorizations_application_id_status_subject_type",
                schema: "accounts",
                table: "authorizations",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_client_id",
                schema: "accounts",
                table: "clients",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_client_id_id",
                schema: "accounts",
                table: "consents",
                columns: new[] { "client_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_user_id_client_id",
                schema: "accounts",
                table: "consents",
                columns: new[] { "user_id", "client_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_user_id_id",
                schema: "accounts",
                table: "consents",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_due_work_dead_since",
                schema: "kernel",
                table: "due_work",
                column: "dead_since");

            migrationBuilder.CreateIndex(
                name: "ix_events_actor_id_id",
                schema: "kernel",
                table: "events",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events_at",
                schema: "kernel",
                table: "events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_events_resource_record_id_id",
                schema: "kernel",
                table: "events",
                columns: new[] { "resource", "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_external_logins_issuer_subject",
                schema: "accounts",
                table: "external_logins",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_external_logins_provider_id",
                schema: "accounts",
                table: "external_logins",
                columns: new[] { "provider", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_external_logins_user_id_id",
                schema: "accounts",
                table: "external_logins",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_giver_id_id",
                schema: "inference",
                table: "feedbacks",
                columns: new[] { "giver_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_giver_id_item_id_question_digest",
                schema: "inference",
                table: "feedbacks",
                columns: new[] { "giver_id", "item_id", "question_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_item_id_updated_at_id",
                schema: "inference",
                table: "feedbacks",
                columns: new[] { "item_id", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_verdict_id",
                schema: "inference",
                table: "feedbacks",
                columns: new[] { "verdict", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_action_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "action", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_expires_at_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_given_by_id_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "given_by_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_grantee_id_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "grantee_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_grantee_kind_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "grantee_kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_resource_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "resource", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_scope_id_id",
                schema: "accounts",
                table: "grants",
                columns: new[] { "scope_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_group_members_group_id_id",
                schema: "accounts",
                table: "group_members",
                columns: new[] { "group_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_group_members_group_id_node_id",
                schema: "accounts",
                table: "group_members",
                columns: new[] { "group_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_group_members_group_id_user_id",
                schema: "accounts",
                table: "group_members",
                columns: new[] { "group_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_group_members_node_id_id",
                schema: "accounts",
                table: "group_members",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_group_members_user_id_id",
                schema: "accounts",
                table: "group_members",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_groups_name",
                schema: "accounts",
                table: "groups",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_actor_id_id",
                schema: "accounts",
                table: "incidents",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_address_id",
                schema: "accounts",
                table: "incidents",
                columns: new[] { "address", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_at_id",
                schema: "accounts",
                table: "incidents",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_kind_id",
                schema: "accounts",
                table: "incidents",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_subject_id",
                schema: "accounts",
                table: "incidents",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_expires_at_id",
                schema: "network",
                table: "invitations",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_owner_id_id",
                schema: "network",
                table: "invitations",
                columns: new[] { "owner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_token_hash",
                schema: "network",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_items_decided_at_id",
                schema: "library",
                table: "items",
                columns: new[] { "decided_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_digest_id",
                schema: "library",
                table: "items",
                columns: new[] { "digest", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_domain_id",
                schema: "library",
                table: "items",
                columns: new[] { "domain", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_space_id_digest",
                schema: "library",
                table: "items",
                columns: new[] { "space_id", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_items_space_id_id",
                schema: "library",
                table: "items",
                columns: new[] { "space_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_status_id",
                schema: "library",
                table: "items",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_submitter_id_id",
                schema: "library",
                table: "items",
                columns: new[] { "submitter_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_title_body",
                schema: "library",
                table: "items",
                columns: new[] { "title", "body" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops", "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_items_title_id",
                schema: "library",
                table: "items",
                columns: new[] { "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_withdrawn_at_id",
                schema: "library",
                table: "items",
                columns: new[] { "withdrawn_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_last_seen_id",
                schema: "accounts",
                table: "known_devices",
                columns: new[] { "last_seen", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_user_id_device_network",
                schema: "accounts",
                table: "known_devices",
                columns: new[] { "user_id", "device", "network" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_user_id_id",
                schema: "accounts",
                table: "known_devices",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_address_id",
                schema: "accounts",
                table: "letters",
                columns: new[] { "address", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_expires_at_id",
                schema: "accounts",
                table: "letters",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_kind_id",
                schema: "accounts",
                table: "letters",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_status_id",
                schema: "accounts",
                table: "letters",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_token_hash",
                schema: "accounts",
                table: "letters",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_node_keys_node_id_id",
                schema: "network",
                table: "node_keys",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_node_keys_status_id",
                schema: "network",
                table: "node_keys",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_node_keys_thumbprint",
                schema: "network",
                table: "node_keys",
                column: "thumbprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_node_keys_valid_until_id",
                schema: "network",
                table: "node_keys",
                columns: new[] { "valid_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_nodes_domains",
                schema: "network",
                table: "nodes",
                column: "domains")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_nodes_invitation_id_id",
                schema: "network",
                table: "nodes",
                columns: new[] { "invitation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_nodes_name",
                schema: "network",
                table: "nodes",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_nodes_owner_id_id",
                schema: "network",
                table: "nodes",
                columns: new[] { "owner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_nodes_status_id",
                schema: "network",
                table: "nodes",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_passages_created_at",
                schema: "inference",
                table: "passages",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_passages_encoder_id",
                schema: "inference",
                table: "passages",
                columns: new[] { "encoder", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_passages_item_id_ordinal_encoder",
                schema: "inference",
                table: "passages",
                columns: new[] { "item_id", "ordinal", "encoder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_credential_id",
                schema: "accounts",
                table: "passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_user_id_id",
                schema: "accounts",
                table: "passkeys",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_invitations_email_id",
                schema: "accounts",
                table: "person_invitations",
                columns: new[] { "email", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_invitations_expires_at_id",
                schema: "accounts",
                table: "person_invitations",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_invitations_token_hash",
                schema: "accounts",
                table: "person_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_invitations_user_id_id",
                schema: "accounts",
                table: "person_invitations",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_expires_at_id",
                schema: "accounts",
                table: "personal_tokens",
                columns: new[] { "expires_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_name_id",
                schema: "accounts",
                table: "personal_tokens",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_token_hash",
                schema: "accounts",
                table: "personal_tokens",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_user_id_id",
                schema: "accounts",
                table: "personal_tokens",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rounds_deadline_id",
                schema: "consensus",
                table: "rounds",
                columns: new[] { "deadline", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rounds_item_id_number",
                schema: "consensus",
                table: "rounds",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rounds_status_id",
                schema: "consensus",
                table: "rounds",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_scopes_name",
                schema: "accounts",
                table: "scopes",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seats_node_id_id",
                schema: "consensus",
                table: "seats",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_seats_round_id_id",
                schema: "consensus",
                table: "seats",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_seats_round_id_node_id",
                schema: "consensus",
                table: "seats",
                columns: new[] { "round_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seats_status_id",
                schema: "consensus",
                table: "seats",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_ends_at_id",
                schema: "accounts",
                table: "sessions",
                columns: new[] { "ends_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_last_seen_id",
                schema: "accounts",
                table: "sessions",
                columns: new[] { "last_seen", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id_id",
                schema: "accounts",
                table: "sessions",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_admissions_node_id_id",
                schema: "library",
                table: "space_admissions",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_admissions_offer_id_id",
                schema: "library",
                table: "space_admissions",
                columns: new[] { "offer_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_admissions_offer_id_node_id",
                schema: "library",
                table: "space_admissions",
                columns: new[] { "offer_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_space_invitations_invitation_id_id",
                schema: "library",
                table: "space_invitations",
                columns: new[] { "invitation_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_invitations_space_id_invitation_id",
                schema: "library",
                table: "space_invitations",
                columns: new[] { "space_id", "invitation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_space_members_group_id_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "group_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_members_node_id_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_members_role_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "role", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_members_space_id_group_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "space_id", "group_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_space_members_space_id_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "space_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_space_members_space_id_node_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "space_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_space_members_space_id_user_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "space_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_space_members_user_id_id",
                schema: "library",
                table: "space_members",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_spaces_is_open_id",
                schema: "library",
                table: "spaces",
                columns: new[] { "is_open", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_spaces_name_id",
                schema: "library",
                table: "spaces",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_spaces_visibility_id",
                schema: "library",
                table: "spaces",
                columns: new[] { "visibility", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_token_keys_name",
                schema: "accounts",
                table: "token_keys",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tokens_application_id_status_subject_type",
                schema: "accounts",
                table: "tokens",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_tokens_authorization_id",
                schema: "accounts",
                table: "tokens",
                column: "authorization_id");

            migrationBuilder.CreateIndex(
                name: "ix_tokens_reference_id",
                schema: "accounts",
                table: "tokens",
                column: "reference_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_used_assertions_expires_at",
                schema: "accounts",
                table: "used_assertions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                schema: "accounts",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_display_name_id",
                schema: "accounts",
                table: "users",
                columns: new[] { "display_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_email_id",
                schema: "accounts",
                table: "users",
                columns: new[] { "email", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                schema: "accounts",
                table: "users",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                schema: "accounts",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_roles",
                schema: "accounts",
                table: "users",
                column: "roles")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_votes_key_id_id",
                schema: "consensus",
                table: "votes",
                columns: new[] { "key_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_votes_node_id_id",
                schema: "consensus",
                table: "votes",
                columns: new[] { "node_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_votes_round_id_id",
                schema: "consensus",
                table: "votes",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_votes_round_id_node_id",
                schema: "consensus",
                table: "votes",
                columns: new[] { "round_id", "node_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_votes_verdict_id",
                schema: "consensus",
                table: "votes",
                columns: new[] { "verdict", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applications",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "authenticators",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "consents",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "due_work",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "events",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "external_logins",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "feedbacks",
                schema: "inference");

            migrationBuilder.DropTable(
                name: "grants",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "group_members",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "incidents",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "known_devices",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "letters",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "passages",
                schema: "inference");

            migrationBuilder.DropTable(
                name: "passkeys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "person_invitations",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "personal_tokens",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "protection_keys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "scopes",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "seats",
                schema: "consensus");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "space_admissions",
                schema: "library");

            migrationBuilder.DropTable(
                name: "space_members",
                schema: "library");

            migrationBuilder.DropTable(
                name: "token_keys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "tokens",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "used_assertions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "user_claims",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "user_tokens",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "votes",
                schema: "consensus");

            migrationBuilder.DropTable(
                name: "groups",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "space_invitations",
                schema: "library");

            migrationBuilder.DropTable(
                name: "authorizations",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "users",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "node_keys",
                schema: "network");

            migrationBuilder.DropTable(
                name: "rounds",
                schema: "consensus");

            migrationBuilder.DropTable(
                name: "clients",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "items",
                schema: "library");

            migrationBuilder.DropTable(
                name: "nodes",
                schema: "network");

            migrationBuilder.DropTable(
                name: "spaces",
                schema: "library");

            migrationBuilder.DropTable(
                name: "invitations",
                schema: "network");
        }
    }
}
