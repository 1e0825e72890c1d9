namespace JobPortal.Core.Offers;

/// <summary>What is offered. The order is the order in which filters show it.</summary>
public enum PositionKind
{
    Phd,
    Postdoc,
    Engineer,
    Internship,
    Faculty,
    Technician,
    Other,
}
