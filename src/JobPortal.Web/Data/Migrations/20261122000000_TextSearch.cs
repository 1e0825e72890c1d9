using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand, and first: the text search configurations that offers are indexed and searched with.
/// unaccent() is not immutable, so it is a dictionary inside them rather than a function around the text.
/// </summary>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122000000_TextSearch")]
public partial class TextSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create extension if not exists unaccent");
        Create(migrationBuilder, "jobportal_fr", "french", "french_stem");
        Create(migrationBuilder, "jobportal_en", "english", "english_stem");
        Create(migrationBuilder, "jobportal_simple", "simple", "simple");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("drop text search configuration jobportal_fr, jobportal_en, jobportal_simple");

    // unaccent goes before the stemmer: "généalogie" typed without accents must give the same lexeme.
    private static void Create(MigrationBuilder migrationBuilder, string name, string copied, string dictionary) =>
        migrationBuilder.Sql($"""
            create text search configuration {name} (copy = pg_catalog.{copied});
            alter text search configuration {name}
              alter mapping for hword, hword_part, word with unaccent, {dictionary};
            """);
}
