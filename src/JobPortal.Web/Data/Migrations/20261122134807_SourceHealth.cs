using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SourceHealth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "fields",
                table: "postings",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "drifts",
                table: "harvest_runs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "fill",
                table: "harvest_runs",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<int>(
                name: "fill_of",
                table: "harvest_runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "quarantine",
                table: "harvest_runs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rejected",
                table: "harvest_runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "wanted",
                table: "harvest_runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "backoffs",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    scope = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    asked = table.Column<bool>(type: "boolean", nullable: false),
                    trouble = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_backoffs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "held_postings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    run_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    raw = table.Column<string>(type: "jsonb", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    raw_page_id = table.Column<int>(type: "integer", nullable: false),
                    page_role = table.Column<string>(type: "text", nullable: false),
                    known = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_postings", x => x.id);
                    table.ForeignKey(
                        name: "fk_held_postings_harvest_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "harvest_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_held_postings_raw_pages_raw_page_id",
                        column: x => x.raw_page_id,
                        principalTable: "raw_pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_switches",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_switches", x => x.source);
                });

            migrationBuilder.CreateIndex(
                name: "ix_backoffs_scope_name",
                table: "backoffs",
                columns: new[] { "scope", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_held_postings_raw_page_id",
                table: "held_postings",
                column: "raw_page_id");

            migrationBuilder.CreateIndex(
                name: "ix_held_postings_run_id_id",
                table: "held_postings",
                columns: new[] { "run_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backoffs");

            migrationBuilder.DropTable(
                name: "held_postings");

            migrationBuilder.DropTable(
                name: "source_switches");

            migrationBuilder.DropColumn(
                name: "fields",
                table: "postings");

            migrationBuilder.DropColumn(
                name: "drifts",
                table: "harvest_runs");

            migrationBuilder.DropColumn(
                name: "fill",
                table: "harvest_runs");

            migrationBuilder.DropColumn(
                name: "fill_of",
                table: "harvest_runs");

            migrationBuilder.DropColumn(
                name: "quarantine",
                table: "harvest_runs");

            migrationBuilder.DropColumn(
                name: "rejected",
                table: "harvest_runs");

            migrationBuilder.DropColumn(
                name: "wanted",
                table: "harvest_runs");
        }
    }
}
