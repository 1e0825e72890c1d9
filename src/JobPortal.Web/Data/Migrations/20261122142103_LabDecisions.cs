using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class LabDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "merged_into_id",
                table: "organizations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "change_id",
                table: "organization_aliases",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_imports",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    organization_id = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<int>(type: "integer", nullable: true),
                    spelling = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    acronym = table.Column<string>(type: "text", nullable: true),
                    city = table.Column<string>(type: "text", nullable: true),
                    old_name = table.Column<string>(type: "text", nullable: true),
                    old_acronym = table.Column<string>(type: "text", nullable: true),
                    old_city = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_changes_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_organization_changes_organizations_target_id",
                        column: x => x.target_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "directory_entries",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    import_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    acronym = table.Column<string>(type: "text", nullable: true),
                    codes = table.Column<string[]>(type: "text[]", nullable: false),
                    parents = table.Column<string[]>(type: "text[]", nullable: false),
                    city = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_directory_entries_directory_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "directory_imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_merged_into_id",
                table: "organizations",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_aliases_change_id",
                table: "organization_aliases",
                column: "change_id");

            migrationBuilder.CreateIndex(
                name: "ix_directory_entries_import_id_number",
                table: "directory_entries",
                columns: new[] { "import_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_changes_organization_id",
                table: "organization_changes",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_changes_target_id",
                table: "organization_changes",
                column: "target_id");

            migrationBuilder.AddForeignKey(
                name: "fk_organization_aliases_organization_changes_change_id",
                table: "organization_aliases",
                column: "change_id",
                principalTable: "organization_changes",
                principalColumn: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_organizations_organizations_merged_into_id",
                table: "organizations",
                column: "merged_into_id",
                principalTable: "organizations",
                principalColumn: "id");

            // A merged lab's address leads to another: what searches keep in the process must be read again.
            migrationBuilder.Sql("""
                drop trigger organizations_change on organizations;
                create trigger organizations_change after update on organizations for each row
                  when ((old.id, old.slug, old.name, old.acronym, old.city, old.merged_into_id) is distinct from
                        (new.id, new.slug, new.name, new.acronym, new.city, new.merged_into_id))
                  execute function offers_changed();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger organizations_change on organizations;
                create trigger organizations_change after update on organizations for each row
                  when ((old.id, old.slug, old.name, old.acronym, old.city) is distinct from (new.id, new.slug, new.name, new.acronym, new.city))
                  execute function offers_changed();
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_organization_aliases_organization_changes_change_id",
                table: "organization_aliases");

            migrationBuilder.DropForeignKey(
                name: "fk_organizations_organizations_merged_into_id",
                table: "organizations");

            migrationBuilder.DropTable(
                name: "directory_entries");

            migrationBuilder.DropTable(
                name: "organization_changes");

            migrationBuilder.DropTable(
                name: "directory_imports");

            migrationBuilder.DropIndex(
                name: "ix_organizations_merged_into_id",
                table: "organizations");

            migrationBuilder.DropIndex(
                name: "ix_organization_aliases_change_id",
                table: "organization_aliases");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "change_id",
                table: "organization_aliases");
        }
    }
}
