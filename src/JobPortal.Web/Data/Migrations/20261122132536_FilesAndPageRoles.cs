using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FilesAndPageRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "known",
                table: "posting_versions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "page_role",
                table: "posting_versions",
                type: "text",
                nullable: false,
                defaultValue: "Detail");

            migrationBuilder.CreateTable(
                name: "attachment_texts",
                columns: table => new
                {
                    url = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true),
                    etag = table.Column<string>(type: "text", nullable: true),
                    last_modified = table.Column<string>(type: "text", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_texts", x => x.url);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment_texts");

            migrationBuilder.DropColumn(
                name: "known",
                table: "posting_versions");

            migrationBuilder.DropColumn(
                name: "page_role",
                table: "posting_versions");
        }
    }
}
