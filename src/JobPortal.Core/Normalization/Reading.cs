namespace JobPortal.Core.Normalization;

/// <summary>A value with the rule that gave it, in words that an operator understands.</summary>
public readonly record struct Reading<T>(T Value, string Rule);
