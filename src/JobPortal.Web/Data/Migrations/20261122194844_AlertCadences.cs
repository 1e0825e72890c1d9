using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AlertCadences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paused_at",
                table: "subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "paused_until",
                table: "subscriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "remind_days",
                table: "subscriptions",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "renew_by",
                table: "subscriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "renewal_asked_at",
                table: "subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "send_hour",
                table: "subscriptions",
                type: "integer",
                nullable: false,
                defaultValue: 8);

            migrationBuilder.AddColumn<string>(
                name: "send_weekday",
                table: "subscriptions",
                type: "text",
                nullable: false,
                defaultValue: "Monday");

            migrationBuilder.AddColumn<bool>(
                name: "wants_new",
                table: "subscriptions",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "stopped_addresses",
                columns: table => new
                {
                    address_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stopped_addresses", x => x.address_hash);
                });

            // A year from what was confirmed: those of before are asked as all others.
            migrationBuilder.Sql("update subscriptions set renew_by = (confirmed_at at time zone 'Europe/Paris' + interval '1 year')::date where confirmed_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stopped_addresses");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "paused_until",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "remind_days",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "renew_by",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "renewal_asked_at",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "send_hour",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "send_weekday",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "wants_new",
                table: "subscriptions");
        }
    }
}
