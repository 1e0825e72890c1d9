using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Duplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "earlier_offer_id",
                table: "offers",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "match_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    posting_id = table.Column<int>(type: "integer", nullable: false),
                    other_posting_id = table.Column<int>(type: "integer", nullable: false),
                    together = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_by = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_match_decisions_postings_other_posting_id",
                        column: x => x.other_posting_id,
                        principalTable: "postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_match_decisions_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offer_merges",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from_offer_id = table.Column<int>(type: "integer", nullable: false),
                    into_offer_id = table.Column<int>(type: "integer", nullable: false),
                    posting_ids = table.Column<int[]>(type: "integer[]", nullable: false),
                    subscription_ids = table.Column<int[]>(type: "integer[]", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_merges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posting_contents",
                columns: table => new
                {
                    posting_id = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_contents", x => x.posting_id);
                    table.ForeignKey(
                        name: "fk_posting_contents_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posting_matches",
                columns: table => new
                {
                    posting_id = table.Column<int>(type: "integer", nullable: false),
                    with_posting_id = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_matches", x => x.posting_id);
                    table.ForeignKey(
                        name: "fk_posting_matches_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posting_prints",
                columns: table => new
                {
                    posting_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    keys = table.Column<int[]>(type: "integer[]", nullable: false),
                    print = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting_prints", x => x.posting_id);
                    table.ForeignKey(
                        name: "fk_posting_prints_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_offers_earlier_offer_id",
                table: "offers",
                column: "earlier_offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_decisions_other_posting_id",
                table: "match_decisions",
                column: "other_posting_id");

            migrationBuilder.CreateIndex(
                name: "ix_match_decisions_posting_id",
                table: "match_decisions",
                column: "posting_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_merges_from_offer_id",
                table: "offer_merges",
                column: "from_offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_merges_into_offer_id",
                table: "offer_merges",
                column: "into_offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_posting_matches_at",
                table: "posting_matches",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_posting_prints_keys",
                table: "posting_prints",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_decisions");

            migrationBuilder.DropTable(
                name: "offer_merges");

            migrationBuilder.DropTable(
                name: "posting_contents");

            migrationBuilder.DropTable(
                name: "posting_matches");

            migrationBuilder.DropTable(
                name: "posting_prints");

            migrationBuilder.DropIndex(
                name: "ix_offers_earlier_offer_id",
                table: "offers");

            migrationBuilder.DropColumn(
                name: "earlier_offer_id",
                table: "offers");
        }
    }
}
