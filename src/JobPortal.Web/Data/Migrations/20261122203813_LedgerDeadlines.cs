using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "looked_through",
                table: "subscriptions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "deadline",
                table: "mail_ledger",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_ledger_offer_id",
                table: "mail_ledger",
                column: "offer_id");

            // A digest said "closing" for what is now the seventh day, and every reminder named its deadline.
            migrationBuilder.Sql("update mail_ledger set reason = 'Reminder7' where reason = 'Closing'; update mail_ledger set deadline = closes_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mail_ledger_offer_id",
                table: "mail_ledger");

            migrationBuilder.DropColumn(
                name: "looked_through",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "deadline",
                table: "mail_ledger");
        }
    }
}
