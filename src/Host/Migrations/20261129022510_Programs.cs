using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Knowledge.Host.Migrations
{
    /// <inheritdoc />
    public partial class Programs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applications",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "consents",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "personal_tokens",
                schema: "accounts");
        }
    }
}
