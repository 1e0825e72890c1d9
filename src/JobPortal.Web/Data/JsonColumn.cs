using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobPortal.Web.Data;

internal static class JsonColumn
{
    /// <summary>
    /// Stores an immutable value as JSON. EF notices that it changed when another instance is assigned, so change it
    /// with <c>with</c> or a new list, never in place.
    /// </summary>
    /// <param name="type">"jsonb", or "json" for what is written often and always read whole: no tree is made of it, and none is written out again.</param>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, string type = "jsonb")
        where T : class => property
        .HasColumnType(type)
        .HasConversion(
            value => JsonSerializer.Serialize(value, StoredJson.Options),
            json => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!,
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => RuntimeHelpers.GetHashCode(value), value => value));
}
